import { expect, it } from 'vitest';
import { aliasEvent, commandEvent } from '../../../src/background/signals';
import { BACKGROUND_LIMITS } from '../../../src/domain/limits';

it('knows the commands of the manifest and no others', () => {
  expect(commandEvent('next-mention')).toMatchObject({ name: 'command', data: { name: 'next-mention' } });
  expect(commandEvent('_execute_action')).toBeNull();
});

it('hands a selection on as one line of bearable length', () => {
  expect(aliasEvent('  The  Apothecary\nDiaries ')).toMatchObject({ name: 'alias.asked', data: { text: 'The Apothecary Diaries' } });
  expect(aliasEvent('x'.repeat(1_000))?.data).toEqual({ text: 'x'.repeat(BACKGROUND_LIMITS.surfaceLength) });
  expect(aliasEvent(' \n')).toBeNull();
});
