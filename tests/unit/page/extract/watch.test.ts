import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageWatch } from '../../../../src/page/extract/watch';

function watch(body: string) {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  const batches: { readonly all: boolean; readonly roots: readonly string[] }[] = [];
  const changed: string[] = [];
  const marks = { lost: false };
  const frames: (() => void)[] = [];
  const opened: string[] = [];
  const floods: number[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  const end = new AbortController();
  const it = new PageWatch({
    root: window.document,
    holdsText: () => false,
    onTextChange: (node) => changed.push(node.data),
    hasLostMarks: () => marks.lost,
    onOpen: ({ id }) => opened.push(id),
    onFlood: () => floods.push(Date.now()),
    onBatch: (all) => batches.push({ all, roots: it.dirty.take().map(({ id }) => id) }),
    signal: end.signal,
  });
  return { it, document: window.document, batches, changed, marks, opened, floods, nextFrame: () => frames.splice(0).forEach((draw) => draw()), end };
}

/** Mutation observers tell in a microtask; fake timers do not hold those back. */
const told = (): Promise<void> => Promise.resolve();

describe('watching a page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('keeps no shadow root that has left the page', async () => {
    const { it: watching, document } = watch('<div id="a"></div>');
    const host = document.querySelector('div') as Element;
    const shade = host.attachShadow({ mode: 'open' });
    watching.observe(shade);
    expect(watching.shadowRoots()).toEqual([shade]);
    host.remove();
    document.body.append('More.');
    await told();
    vi.runAllTimers();
    document.body.append(host);
    expect(watching.shadowRoots()).toEqual([]);
    watching.observe(shade);
    expect(watching.shadowRoots()).toEqual([shade]);
  });

  it('tells of changes in batches', async () => {
    const { document, batches } = watch('<p id="a">A</p><p id="b">B</p>');
    document.querySelector('#a')?.append(' more');
    await told();
    vi.advanceTimersByTime(200);
    document.querySelector('#b')?.append(' more');
    await told();
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(batches).toEqual([{ all: false, roots: ['a', 'b'] }]);
  });

  it('tells before the next frame where marks were lost, but not more often than of anything else', async () => {
    const { document, batches, marks, nextFrame } = watch('<p id="a">A</p>');
    marks.lost = true;
    document.querySelector('#a')?.replaceChildren('A');
    await told();
    expect(batches).toEqual([]);
    nextFrame();
    expect(batches).toHaveLength(1);
    document.querySelector('#a')?.replaceChildren('B');
    await told();
    nextFrame();
    expect(batches).toHaveLength(1);
    vi.advanceTimersByTime(250);
    expect(batches).toHaveLength(2);
  });

  it('waits for text that is only taken out: it may come back', async () => {
    const { document, batches, marks, nextFrame } = watch('<div id="app"><p>A</p></div>');
    marks.lost = true;
    document.querySelector('#app')?.replaceChildren();
    await told();
    nextFrame();
    expect(batches).toEqual([]);
    document.querySelector('#app')?.append('A');
    await told();
    nextFrame();
    expect(batches).toHaveLength(1);
  });

  it('tells of dialogs that open', async () => {
    const { document, opened } = watch('<dialog id="d">Subscribe!</dialog>');
    document.querySelector('dialog')?.setAttribute('open', '');
    await told();
    expect(opened).toEqual(['d']);
  });

  it('tells of rewritten text at once', async () => {
    const { document, changed } = watch('<p>A</p>');
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = 'B';
    await told();
    expect(changed).toEqual(['B']);
  });

  it('says nothing of classes, styles, scripts and blanks', async () => {
    const { document, batches } = watch('<p id="a">A</p>');
    const paragraph = document.querySelector('p');
    paragraph?.setAttribute('class', 'x');
    paragraph?.setAttribute('style', 'color: red');
    document.body.insertAdjacentHTML('beforeend', '<script>x</script> \n<!-- x -->');
    await told();
    vi.advanceTimersByTime(1_000);
    expect(batches).toEqual([]);
  });

  it('looks away from a flood, for longer each time, and then reads the whole page', async () => {
    const { document, batches, floods } = watch('<p id="a">A</p>');
    const text = document.querySelector('p')?.firstChild as Text;
    const flood = async (): Promise<void> => {
      for (let n = 0; n < 2_001; n++) text.data = String(n);
      await told();
    };
    await flood();
    expect(floods).toHaveLength(1);
    vi.advanceTimersByTime(1_999);
    expect(batches).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(batches.map(({ all }) => all)).toEqual([true]);
    await flood();
    vi.advanceTimersByTime(3_999);
    expect(batches).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(batches).toHaveLength(2);
  });

  it('takes few changes that cost much for a flood as well', async () => {
    const { it: watching, document, batches } = watch('<p id="a">A</p>');
    const text = document.querySelector('p')?.firstChild as Text;
    const change = async (ms: number): Promise<void> => {
      text.data += '!';
      await told();
      watching.spend(ms);
      vi.advanceTimersByTime(300);
    };
    await change(490);
    expect(batches).toHaveLength(1);
    await change(20);
    expect(batches).toHaveLength(2);
    await change(0);
    expect([batches.length, watching.isPaused]).toEqual([2, true]);
    vi.advanceTimersByTime(2_000);
    expect(batches.at(-1)?.all).toBe(true);
    vi.advanceTimersByTime(10_001);
    await change(0);
    expect(batches).toHaveLength(4);
  });

  it('hears shadow roots it is told of', async () => {
    const { it: watching, document, batches } = watch('<div id="host"></div>');
    const root = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    watching.observe(root);
    root.innerHTML = '<p id="inside">A</p>';
    await told();
    vi.advanceTimersByTime(250);
    expect(batches).toEqual([{ all: false, roots: ['inside'] }]);
    expect(watching.shadowRoots()).toEqual([root]);
  });

  it('ends with its signal', async () => {
    const { document, batches, end } = watch('<p>A</p>');
    document.querySelector('p')?.append(' more');
    await told();
    end.abort();
    document.querySelector('p')?.append(' more');
    await told();
    vi.advanceTimersByTime(10_000);
    expect(batches).toEqual([]);
  });
});
