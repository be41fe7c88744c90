import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/domain/result';
import { createPagePort, type PageBrowser } from '../../../src/popup/page-port';
import { hostOf, siteState } from '../../../src/popup/site';
import { SETTINGS } from '../../support/facts';

const URL_HERE = 'https://www.themarysue.com/a/?b#c';

describe('hostOf', () => {
  it.each([
    [URL_HERE, 'www.themarysue.com'], ['http://localhost:8080/', 'localhost'], ['file:///tmp/a.html', null],
    ['chrome://extensions', null], ['about:blank', null], ['', null], [null, null],
  ])('%s', (url, host) => expect(hostOf(url)).toBe(host));
});

describe('siteState', () => {
  const state = (answers: boolean, hasAccess: boolean, sitesOff: string[] = [], url: string | null = URL_HERE) => siteState({ url, answers, hasAccess }, { sitesOff }).is;

  it('tells the five cases apart', () => {
    expect(state(true, true)).toBe('on');
    expect(state(true, false)).toBe('on');
    expect(state(false, true)).toBe('asleep');
    expect(state(false, false)).toBe('noAccess');
    expect(state(true, true, ['www.themarysue.com'])).toBe('off');
    expect(state(false, false, [], 'about:config')).toBe('none');
    expect(state(false, false, [], null)).toBe('none');
  });
});

describe('the page port', () => {
  function browser(answers: () => boolean, more: Partial<PageBrowser> = {}) {
    const call = vi.fn(async (name: string) => (answers() ? ok(name === 'page.digest' ? { title: 'A', foundAt: null, lines: [] } : { version: '1', on: true }) : fail('unavailable')));
    const made: PageBrowser = {
      tabInFront: async () => ({ id: 7, url: URL_HERE }), clientOf: () => ({ call }) as never,
      hasAccess: async () => false, requestAccess: vi.fn(async () => true), inject: vi.fn(async () => undefined), wait: vi.fn(async () => undefined),
      showTab: vi.fn(async () => undefined), ...more,
    };
    return { made, call, port: createPagePort(made) };
  }

  it('asks the tab in front', async () => {
    const { port, call } = browser(() => true);
    expect(await port.site(SETTINGS)).toEqual({ is: 'on', host: 'www.themarysue.com' });
    expect((await port.digest())?.title).toBe('A');
    expect(call.mock.calls.map(([name]) => name)).toEqual(['page.ping', 'page.digest']);
  });

  it('shows the page after a jump that worked, and stays otherwise', async () => {
    const there = browser(() => true);
    await there.port.site(SETTINGS);
    await there.port.jump('sb1' as never);
    expect(there.made.showTab).toHaveBeenCalledWith(7);
    const gone = browser(() => false);
    await gone.port.site(SETTINGS);
    await gone.port.jump('sb1' as never);
    expect(gone.made.showTab).not.toHaveBeenCalled();
  });

  it('puts the content script in once, and waits until it answers', async () => {
    let tries = 0;
    const { port, made } = browser(() => tries++ > 4);
    await port.site(SETTINGS);
    expect(await port.letIn('www.themarysue.com', 'once')).toBe(true);
    expect(made.inject).toHaveBeenCalledWith(7);
    expect(made.requestAccess).not.toHaveBeenCalled();
  });

  it('asks for lasting access first, and does nothing when the reader says no', async () => {
    const no = browser(() => false, { requestAccess: vi.fn(async () => false) });
    await no.port.site(SETTINGS);
    expect(await no.port.letIn('www.themarysue.com', 'always')).toBe(false);
    expect(no.made.requestAccess).toHaveBeenCalledWith(['*://www.themarysue.com/*']);
    expect(no.made.inject).not.toHaveBeenCalled();
  });

  it('says so when the browser lets nothing in or nothing ever answers', async () => {
    const closed = browser(() => false, { inject: async () => Promise.reject(new Error('no')) });
    await closed.port.site(SETTINGS);
    expect(await closed.port.letIn('www.themarysue.com', 'once')).toBe(false);
    const mute = browser(() => false);
    await mute.port.site(SETTINGS);
    expect(await mute.port.letIn('www.themarysue.com', 'once')).toBe(false);
  });

  it('knows no page where there is no tab', async () => {
    const { port } = browser(() => true, { tabInFront: async () => null });
    expect(await port.site(SETTINGS)).toEqual({ is: 'none' });
    expect(await port.digest()).toBeNull();
    expect(await port.letIn('a.example', 'once')).toBe(false);
  });
});
