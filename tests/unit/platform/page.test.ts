import { afterEach, expect, it, vi } from 'vitest';
import { createPagePlatform } from '../../../src/platform/page';

afterEach(() => vi.unstubAllGlobals());

/** An extension API that can be taken away, as browsers take it from a script that outlives an update. */
function extension() {
  const runtime: { id?: string } & Record<string, unknown> = { id: 'abc', getManifest: () => ({ version: '1' }), getURL: (path: string) => path };
  const getMessage = vi.fn((key: string) => `the words of ${key}`);
  vi.stubGlobal('chrome', { runtime, i18n: { getMessage, getUILanguage: () => 'en' } });
  return { getMessage, die: () => { delete runtime.id; } };
}

it('can still say that the page has to be reloaded when the extension is gone', () => {
  const { die } = extension();
  const { words } = createPagePlatform();
  words('more');
  die();
  expect(words('failure_reloaded')).toBe('the words of failure_reloaded');
  expect(words('close')).toBe('the words of close');
  expect(words('more')).toBe('');
});

it('asks for no words before something is shown', () => {
  const { getMessage } = extension();
  createPagePlatform();
  expect(getMessage).not.toHaveBeenCalled();
});
