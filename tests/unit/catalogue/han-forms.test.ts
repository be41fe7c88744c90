import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/catalogue/tokens';
import { formsModule, hanForms } from '../../../tools/han/forms';

describe('forms of Han characters', () => {
  it('are those of the package that they come from', () => {
    expect(readFileSync('src/catalogue/han-forms.ts', 'utf8')).toBe(formsModule());
  });
  it('lead to the last form at once', () => {
    const forms = hanForms();
    expect([...forms].filter(([, form]) => forms.has(form))).toEqual([]);
  });
  it.each([['敘述', '叙述'], ['滬', '沪'], ['戰鬥', '战斗'], ['戦闘', '战斗'], ['衞', '卫'], ['呪術', '咒术'], ['黒', '黑'], ['遊戯', '游戏'], ['渋谷', '涩谷'], ['故郷', '故乡']])('%j is %j', (one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });
  it.each([['沪', '滤'], ['芸', '艺'], ['欠', '缺'], ['缶', '罐'], ['予', '豫']])('%j is not %j, which the mainland tells apart', (one, other) => {
    expect(normalise(one)).not.toBe(normalise(other));
  });
});
