import { describe, expect, it } from 'vitest';
import { createCatalogueLoader } from '../../../src/background/catalogue-loader';
import { createCorrectionsStore } from '../../../src/background/corrections-store';
import { createPreloads } from '../../../src/background/preloads';
import { remembered, settingsAtHand } from '../../../src/background/remembered';
import { createRouter } from '../../../src/background/router';
import { encodeCatalogue } from '../../../src/catalogue/encode';
import type { TextBlock } from '../../../src/domain/block';
import type { Correction } from '../../../src/domain/correction';
import type { EntryKey, FranchiseKey, SeriesKey } from '../../../src/domain/keys';
import { acceptAnswers } from '../../../src/messaging/accept-answers';
import { createClient } from '../../../src/messaging/client';
import { type Contract, contract } from '../../../src/messaging/contract';
import type { Sender } from '../../../src/messaging/caller';
import { createSettingsStore } from '../../../src/settings/store';
import { createWatchlistStore } from '../../../src/watchlist/store';
import { memoryStorage } from '../../support/memory-storage';
import { smallCatalogue } from '../../support/small-catalogue';

const base = 'chrome-extension://abc/';
const own = { id: 'abc', popup: `${base}popup.html`, options: `${base}options.html` };
const clock = { now: () => Date.UTC(2026, 2, 1) };
const files = encodeCatalogue(smallCatalogue);

function background(options: { readonly noAccess?: boolean; readonly bytes?: (path: string) => Promise<ArrayBuffer>; readonly privateWindow?: boolean } = {}) {
  const storage = memoryStorage();
  const badges: [number, string][] = [];
  const scripts: (readonly (number | string | undefined)[])[] = [];
  const preloaded = new Set<string>();
  let reads = 0;
  const packed = async (path: string): Promise<ArrayBuffer> => {
    reads += 1;
    return (path.endsWith('titles.bin') ? files.titles : files.facts).slice().buffer as ArrayBuffer;
  };
  const forLife = new AbortController().signal;
  const [settings, corrections] = [settingsAtHand(createSettingsStore(storage, clock, ['de']), forLife), createCorrectionsStore(storage, clock)];
  const router = createRouter({
    own, settings, corrections,
    isOff: async (host) => (await settings.read()).settings.sitesOff.includes(host),
    readCorrections: remembered(corrections, forLife).read,
    catalogue: createCatalogueLoader({ bytes: options.bytes ?? packed }),
    watchlist: createWatchlistStore(storage, clock),
    preloads: createPreloads({
      preloaded: async () => [...preloaded],
      preload: async (host) => { preloaded.add(host); },
      stopPreload: async (host) => { preloaded.delete(host); },
    }),
    isPrivate: async (sender) => sender.tab?.incognito ?? options.privateWindow ?? false,
    putScripts: async ({ tabId, documentId }, some) => {
      if (options.noAccess) throw new Error('Cannot access contents of the page');
      scripts.push([tabId, documentId, ...some]);
    },
    setBadge: async (tabId, text) => { badges.push([tabId, text]); },
  });
  const as = (sender: Sender) => createClient<Contract>(acceptAnswers(contract), async (message) => structuredClone(await router(message, sender)), { timeoutMs: 5_000 });
  const sender = (host: string, incognito: boolean): Sender => ({ id: 'abc', url: `https://${host}/story?x`, frameId: 0, documentId: 'D7', tab: { id: 7, incognito } });
  const page = (host: string, incognito = false) => as(sender(host, incognito));
  const behind = (host: string) => as({ ...sender(host, false), documentLifecycle: 'prerender' });
  return { storage, badges, scripts, preloaded, page, behind, popup: as({ id: 'abc', url: own.popup }), options: as({ id: 'abc', url: own.options }), reads: () => reads };
}

function block(text: string): TextBlock {
  return { id: 0, text, role: 'paragraph', level: 0, lang: 'en', section: 0, spans: [] };
}

async function surfaces(client: ReturnType<typeof background>['popup'], host: string, text: string): Promise<string[]> {
  const context = { title: 'Anime news', host, lang: 'en', date: null };
  const texts = [{ block: block(text), at: [{ id: 0, section: 0 }] }];
  const answer = await client.call('detect.mentions', { texts, known: [], context });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.mentions.map(({ surface }) => surface);
}

const alias: Correction = {
  id: '1', does: 'alias', surface: 'Rouge and Naomi', series: 'sb1' as SeriesKey, entry: 'b1' as EntryKey,
  scope: { in: 'site', host: 'a.example' }, at: '2026-03-01T00:00:00.000Z',
};

describe('detection', () => {
  it('finds series in blocks, for pages only', async () => {
    const { page, popup } = background();
    expect(await surfaces(page('a.example'), 'a.example', 'The anime Metallic Rouge premieres today.')).toEqual(['Metallic Rouge']);
    expect(await popup.call('detect.candidates', { blocks: [] })).toMatchObject({ failure: { code: 'refused' } });
  });

  it('weighs what the page kept together with what is new, wherever it stands, and takes no nonsense', async () => {
    const client = background().page('a.example');
    const looked = await client.call('detect.candidates', { blocks: [block('Metallic Rouge'), block('Nothing here.')] });
    expect(looked).toMatchObject({ ok: true, value: { found: [expect.stringContaining('Metallic Rouge'), ''] } });
    const packed = looked.ok ? (looked.value.found[0] ?? '') : '';
    const context = { title: 'Anime news', host: 'a.example', lang: 'en', date: null };
    const texts = [{ block: block('The anime Metallic Rouge premieres today.'), at: [{ id: 4, section: 1 }] }];
    const answer = await client.call('detect.mentions', { texts, known: [{ packed, at: [{ id: 2, section: 0 }, { id: 7, section: 2 }] }], context });
    expect(answer.ok && answer.value.mentions.map((mention) => mention.block)).toEqual([2, 4, 7]);
    for (const nonsense of ['[', '[{"block":0}]', '{}']) {
      expect(await client.call('detect.mentions', { texts: [], known: [{ packed: nonsense, at: [{ id: 0, section: 0 }] }], context })).toMatchObject({ failure: { code: 'invalid' } });
    }
  });

  it('answers for a text and a table that nobody reads, too', async () => {
    const client = background().page('a.example');
    const context = { title: 'Anime news', host: 'a.example', lang: 'en', date: null };
    const everywhere = Array.from({ length: 20_000 }, (_, id) => ({ id, section: 0 }));
    const texts = [{ block: block('Metallic Rouge. '.repeat(1_250)), at: everywhere }];
    expect(await client.call('detect.mentions', { texts, known: [], context })).toMatchObject({ ok: true });
  });

  it('looks up nothing for a site that the reader switched off', async () => {
    const { page, popup } = background();
    await popup.call('settings.switch', { list: 'sitesOff', member: 'a.example', listed: true });
    expect(await page('a.example').call('detect.candidates', { blocks: [block('Metallic Rouge')] })).toMatchObject({ failure: { code: 'refused' } });
    expect(await surfaces(page('b.example'), 'b.example', 'The anime Metallic Rouge premieres today.')).toEqual(['Metallic Rouge']);
  });

  it('switches off the site of the page that asks', async () => {
    const { page, options } = background();
    expect(await page('a.example').call('page.off', {})).toEqual({ ok: true, value: {} });
    expect(await options.call('settings.get', {})).toMatchObject({ value: { settings: { sitesOff: ['a.example'] } } });
    expect(await options.call('page.off', {})).toMatchObject({ failure: { code: 'refused' } });
    expect(await page('under_score.example').call('page.off', {})).toMatchObject({ failure: { code: 'invalid' } });
  });

  it('loads the titles once', async () => {
    const { page, reads } = background();
    await Promise.all([1, 2, 3].map(() => surfaces(page('a.example'), 'a.example', 'Metallic Rouge')));
    expect(reads()).toBe(1);
  });

  it('heeds what the reader named, on the site where it holds, until it is taken back', async () => {
    const { page, options } = background();
    const onA = () => surfaces(page('a.example'), 'a.example', 'More of Rouge and Naomi in spring.');
    expect(await onA()).toEqual([]);
    await page('a.example').call('corrections.add', { correction: alias });
    expect(await onA()).toEqual(['Rouge and Naomi']);
    expect(await surfaces(page('b.example'), 'b.example', 'More of Rouge and Naomi in spring.')).toEqual([]);
    expect(await options.call('corrections.remove', { id: '1' })).toEqual({ ok: true, value: {} });
    expect(await onA()).toEqual([]);
  });

  it('heeds what the reader does not want to see marked', async () => {
    const { page } = background();
    const text = 'The anime Metallic Rouge premieres today.';
    await page('a.example').call('corrections.add', {
      correction: { id: '2', does: 'suppress', surface: 'Metallic Rouge', series: null, scope: { in: 'everywhere' }, at: alias.at },
    });
    expect(await surfaces(page('b.example'), 'b.example', text)).toEqual([]);
  });

  it('says so when the catalogue is damaged, and does not read it again', async () => {
    let reads = 0;
    const { page, popup } = background({ bytes: async () => { reads += 1; return files.titles.slice(0, 100).buffer as ArrayBuffer; } });
    const ask = () => page('a.example').call('detect.candidates', { blocks: [block('Metallic Rouge')] });
    expect(await ask()).toMatchObject({ failure: { code: 'corrupt' } });
    expect(await ask()).toMatchObject({ failure: { code: 'corrupt' } });
    expect(reads).toBe(1);
    expect(await popup.call('watchlist.get', {})).toMatchObject({ ok: true });
  });

  it('tries again when the catalogue could not be read', async () => {
    let broken = true;
    const { page } = background({ bytes: async () => {
      if (broken) throw new TypeError('Failed to fetch');
      return files.titles.slice().buffer as ArrayBuffer;
    } });
    const ask = () => page('a.example').call('detect.candidates', { blocks: [] });
    expect(await ask()).toMatchObject({ failure: { code: 'unavailable' } });
    broken = false;
    expect(await ask()).toMatchObject({ ok: true });
  });
});

describe('facts', () => {
  it('answer for series, lists and franchises, and follow retired keys', async () => {
    const { page, popup } = background();
    const retired = { series: 'sb9' as SeriesKey, entry: 'b9' as EntryKey };
    expect(await page('a.example').call('facts.series', retired)).toMatchObject({ ok: true, value: { series: 'sb1', entry: { studios: ['Bones'] } } });
    expect(await page('a.example').call('facts.series', { series: 'sb77', entry: null })).toMatchObject({ failure: { code: 'notFound' } });
    const many = await popup.call('facts.many', { keys: [retired, { series: 'sb77', entry: null }, { series: 'sb2', entry: null }] });
    expect(many.ok && many.value.map(({ series }) => series)).toEqual(['sb1', 'sb2']);
    const franchise = await popup.call('facts.franchise', { franchise: 'f-gundam' as FranchiseKey });
    expect(franchise).toMatchObject({ ok: true, value: { name: 'Gundam', series: [{ series: 'sb2' }, { series: 'sb3' }] } });
    expect(await popup.call('facts.franchise', { franchise: 'f-none' })).toMatchObject({ failure: { code: 'notFound' } });
  });
});

describe('the watchlist', () => {
  const added = { entries: [{ series: 'sb1', entry: 'b1', title: 'Metallic Rouge' }], foundAt: { url: 'https://a.example/story', title: 'Story' } };

  it('keeps the article, but not in a private window', async () => {
    for (const [privately, client] of [[false, background().page('a.example')], [true, background().page('a.example', true)]] as const) {
      const state = await client.call('watchlist.add', added);
      expect(state).toMatchObject({ ok: true, value: { entries: [{ entry: 'b1', foundAt: privately ? null : added.foundAt }] } });
    }
  });

  it('keeps no article from a popup in a private window', async () => {
    const { storage, popup } = background({ privateWindow: true });
    await popup.call('watchlist.add', added);
    expect(JSON.stringify([...storage.items])).not.toContain('a.example');
  });

  it('refuses an address with a query', async () => {
    const foundAt = { url: 'https://a.example/story?from=mail', title: '' };
    expect(await background().page('a.example').call('watchlist.add', { ...added, foundAt })).toMatchObject({ failure: { code: 'invalid' } });
  });

  it('changes, removes and restores', async () => {
    const { page, popup } = background();
    const first = await page('a.example').call('watchlist.add', added);
    expect(await popup.call('watchlist.change', { entry: 'b1', patch: { status: 'watching', progress: 3 } })).toMatchObject({
      value: { entries: [{ status: 'watching', progress: 3 }] },
    });
    expect(await popup.call('watchlist.change', { entry: 'b2', patch: { progress: 3 } })).toMatchObject({ failure: { code: 'notFound' } });
    expect(await popup.call('watchlist.remove', { entries: ['b1'] })).toMatchObject({ value: { entries: [] } });
    expect(first.ok && (await popup.call('watchlist.restore', { entries: first.value.entries }))).toEqual(first);
  });
});

it('guesses settings and saves what is chosen', async () => {
  const { options, page } = background();
  expect(await page('a.example').call('settings.get', {})).toMatchObject({ value: { settings: { region: 'DE', services: [] }, problem: null } });
  await options.call('settings.set', { patch: { services: ['crunchyroll'] } });
  expect(await page('a.example').call('settings.get', {})).toMatchObject({ value: { settings: { region: 'DE', services: ['crunchyroll'] } } });
});

it('writes nothing when nothing is pressed', async () => {
  const { storage, page, popup } = background();
  await surfaces(page('a.example'), 'a.example', 'Metallic Rouge');
  await page('a.example').call('page.count', { series: 1 });
  await popup.call('watchlist.get', {});
  await popup.call('settings.get', {});
  expect([...storage.items]).toEqual([]);
});

it.each([[0, ''], [7, '7'], [999, '999'], [1_000, '999+']])('shows %i series on the badge of the tab', async (series, text) => {
  const { badges, page } = background();
  await page('a.example').call('page.count', { series });
  expect(badges).toEqual([[7, text]]);
});

it('leaves the badge to the page in view while another is rendered behind it', async () => {
  const { badges, behind } = background();
  await behind('a.example').call('page.count', { series: 3 });
  expect(badges).toEqual([]);
});

describe.each(['watching', 'reading', 'card'] as const)('the script for %s', (script) => {
  it('comes into the document that asks, and into no other', async () => {
    const { scripts, page, popup } = background();
    expect(await page('a.example').call('page.script', { scripts: [script] })).toEqual({ ok: true, value: {} });
    expect(scripts).toEqual([[7, 'D7', script]]);
    expect(await popup.call('page.script', { scripts: [script] })).toMatchObject({ failure: { code: 'refused' } });
  });

  it('is refused where the browser gives no access', async () => {
    const { page } = background({ noAccess: true });
    expect(await page('a.example').call('page.script', { scripts: [script] })).toMatchObject({ failure: { code: 'refused' } });
  });
});

const NAMING = 'The anime Metallic Rouge premieres today.';

describe('the script for reading from the start of a page', () => {
  const context = { title: 'Anime news', host: 'a.example', lang: 'en', date: null };

  it('comes to sites whose last page was read', async () => {
    const { page, preloaded } = background();
    const client = page('a.example');
    await client.call('page.script', { scripts: ['reading', 'watching'] });
    await client.call('page.glance', { html: `<p>${NAMING}</p>`, context });
    expect([...preloaded]).toEqual([]);
    await surfaces(client, 'a.example', NAMING);
    await expect.poll(() => [...preloaded]).toEqual(['a.example']);
    await client.call('page.glance', { html: '<p>Rain is expected today.</p>', context });
    await expect.poll(() => [...preloaded]).toEqual([]);
    await surfaces(client, 'a.example', NAMING);
    await expect.poll(() => [...preloaded]).toEqual(['a.example']);
    await surfaces(client, 'a.example', 'Rain is expected today.');
    await expect.poll(() => [...preloaded]).toEqual([]);
  });

  it('does not come to a site that the reader switched off', async () => {
    const { page, popup, preloaded, scripts } = background();
    await popup.call('settings.switch', { list: 'sitesOff', member: 'a.example', listed: true });
    expect(await page('a.example').call('page.script', { scripts: ['reading'] })).toMatchObject({ failure: { code: 'refused' } });
    expect(await page('a.example').call('page.script', { scripts: ['reading', 'watching'] })).toEqual({ ok: true, value: {} });
    expect(scripts).toEqual([[7, 'D7', 'watching']]);
    expect(await page('a.example').call('detect.mentions', { texts: [], known: [], context })).toMatchObject({ failure: { code: 'refused' } });
    await surfaces(page('b.example'), 'b.example', NAMING);
    await expect.poll(() => [...preloaded]).toEqual(['b.example']);
  });

  it('is not brought about by a private window', async () => {
    const { page, preloaded } = background();
    await surfaces(page('a.example', true), 'a.example', NAMING);
    await surfaces(page('b.example'), 'b.example', NAMING);
    await expect.poll(() => [...preloaded]).toEqual(['b.example']);
  });
});
