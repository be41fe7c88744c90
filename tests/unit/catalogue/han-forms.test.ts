import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formsModule } from '../../../tools/han/forms';

describe('forms of Han characters', () => {
  it('are those of the package that they come from', () => {
    expect(readFileSync('src/catalogue/han-forms.ts', 'utf8')).toBe(formsModule());
  });
});
