import { describe, expect, it } from 'vitest';
import { type Sender, whoIs } from '../../../src/messaging/caller';

const base = 'chrome-extension://abc/';
const own = { id: 'abc', popup: `${base}src/popup/index.html`, options: `${base}src/options/index.html` };
const tab = { id: 1, incognito: false };

describe('whoIs', () => {
  it.each<[string, Sender, string | null]>([
    ['a content script', { id: 'abc', url: 'https://news.example/a?b#c', tab, frameId: 0 }, 'page'],
    ['the popup', { id: 'abc', url: own.popup }, 'popup'],
    ['the popup in a tab', { id: 'abc', url: `${own.popup}?x#y`, tab }, 'popup'],
    ['the options page', { id: 'abc', url: own.options, tab }, 'options'],
    ['another page of ours', { id: 'abc', url: `${base}src/other.html`, tab }, null],
    ['another extension', { id: 'xyz', url: 'https://news.example/', tab }, null],
    ['a page that imitates our address', { id: 'abc', url: 'https://evil.example/chrome-extension://abc/src/popup/index.html', tab }, 'page'],
    ['something without a tab', { id: 'abc', url: 'https://news.example/' }, null],
    ['something without an address', { id: 'abc', tab }, null],
  ])('%s', (_name, sender, expected) => {
    expect(whoIs(sender, own)).toBe(expected);
  });
});
