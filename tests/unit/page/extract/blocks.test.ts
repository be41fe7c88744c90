import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/domain/limits';
import { extractBlocks, type ExtractedBlock } from '../../../../src/page/extract/blocks';

function documentOf(body: string, url = 'https://example.com/a/'): Document {
  return new JSDOM(`<!doctype html><html lang="en"><body>${body}</body></html>`, { url }).window.document;
}

const blocksOf = (body: string): ExtractedBlock[] => extractBlocks(documentOf(body));
const texts = (body: string): string[] => blocksOf(body).map(({ block }) => block.text);
const first = (body: string): ExtractedBlock['block'] => {
  const [found] = blocksOf(body);
  if (!found) throw new Error('no block');
  return found.block;
};

describe('what counts as one block', () => {
  it.each([
    ['inline elements are joined', '<p>Attack <b>on</b> <i>Ti</i>tan</p>', ['Attack on Titan']],
    ['blocks part', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    ['list items and cells part', '<ul><li>One<li>Two</ul><table><tr><td>Three<td>Four</table>', ['One', 'Two', 'Three', 'Four']],
    ['a link around blocks', '<a href="/x"><h2>One</h2><p>Two</p></a>', ['One', 'Two']],
    ['a line break is a line break', '<p>One<br>Two <br> Three<br></p>', ['One\nTwo\nThree']],
    ['white space collapses', '<p>  One \n\t two&nbsp; three  </p>', ['One two\u00a0 three']],
    ['white space at element edges', '<p>One <b> two</b> <i> </i> three</p>', ['One two three']],
    ['soft hyphens and other unseen characters', '<p>Neon Gene&shy;sis Evan\u200bgelion</p>', ['Neon Genesis Evangelion']],
    ['a word break opportunity joins', '<p>Evan<wbr>gelion</p>', ['Evangelion']],
    ['readings beside Japanese text', '<p><ruby>鬼<rp>(</rp><rt>き</rt><rp>)</rp>滅</ruby>の刃</p>', ['鬼滅の刃']],
    ['a picture leaves a gap', '<p>One<img alt="x">two</p>', ['One two']],
    ['nothing at all', '<p> </p><div></div>', []],
  ])('%s', (_name, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });
});

describe('what a reader does not see', () => {
  it.each([
    ['script and style', '<script>x</script><style>x</style><noscript>x</noscript><template>x</template>'],
    ['code', '<pre>x</pre><code>x</code><kbd>x</kbd><samp>x</samp>'],
    ['inputs', '<input value="x"><textarea>x</textarea><select><option>x</select><button>x</button>'],
    ['editable areas', '<div contenteditable>x</div><div contenteditable="true">x</div><div contenteditable="plaintext-only">x</div><div role="textbox">x</div>'],
    ['hidden text', '<p hidden>x</p><p aria-hidden="true">x</p><dialog>x</dialog>'],
    ['folded text', '<details><summary>Seen</summary><p>x</p><form>x</form><div><form>x</form></div></details>'],
    ['drawings, formulas and frames', '<svg><text>x</text></svg><math><mi>x</mi></math><iframe>x</iframe><object>x</object>'],
  ])('%s', (_name, body) => {
    expect(texts(`<p>Seen</p>${body}`).filter((text) => text !== 'Seen')).toEqual([]);
  });

  it('leaves what is not hidden by these', () => {
    expect(texts('<p aria-hidden="false">A</p><div contenteditable="false">B</div><dialog open>C</dialog><details open><summary>D</summary>E</details>')).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('parts the words around code, and joins those around scripts', () => {
    expect(texts('<p>One<code>x</code>two <script>x</script>three</p>')).toEqual(['One two three']);
  });

  it('keeps headings that open an accordion', () => {
    expect(texts('<h3><button>Spring <b>2024</b></button></h3><button>Share</button>')).toEqual(['Spring 2024']);
  });

  it('asks for CSS where there is any', () => {
    const document = documentOf('<p>A <span class="x">B</span></p><div class="x"><p>C</p></div>');
    const isVisible = (element: Element): boolean => element.closest('.x') === null;
    expect(extractBlocks(document, { isVisible }).map(({ block }) => block.text)).toEqual(['A']);
  });
});

describe('cues', () => {
  it.each([
    ['<h2>x</h2>', { role: 'heading', level: 2 }],
    ['<div role="heading" aria-level="4">x</div>', { role: 'heading', level: 4 }],
    ['<div role="heading">x</div>', { role: 'heading', level: 2 }],
    ['<li><p>x</p></li>', { role: 'listItem', level: 0 }],
    ['<table><tr><th>x</table>', { role: 'cell', level: 0 }],
    ['<figure><figcaption>x</figcaption></figure>', { role: 'caption', level: 0 }],
    ['<blockquote><p>x</p></blockquote>', { role: 'quote', level: 0 }],
    ['<dl><dt>x</dt></dl>', { role: 'term', level: 0 }],
    ['<dl><dd>x</dd></dl>', { role: 'paragraph', level: 0 }],
    ['<div lang="ja">x</div>', { lang: 'ja' }],
    ['<div lang="">x</div>', { lang: null }],
    ['<p>x</p>', { role: 'paragraph', level: 0, lang: 'en' }],
  ])('%s', (body, cues) => {
    expect(first(body)).toMatchObject(cues);
  });

  it('keeps spans without the blanks at their edges', () => {
    expect(first('<p>In <em> Given </em>and <b><a href="/b">this <i>one</i></a></b><small>s</small></p>')).toMatchObject({
      text: 'In Given and this ones',
      spans: [
        { kind: 'emphasis', start: 3, end: 8 },
        { kind: 'strong', start: 13, end: 21 },
        { kind: 'link', start: 13, end: 21, href: 'https://example.com/b' },
        { kind: 'emphasis', start: 18, end: 21 },
        { kind: 'small', start: 21, end: 22 },
      ],
    });
  });

  it('continues a link over the blocks inside it, and leaves out addresses that are no pages', () => {
    expect(blocksOf('<a href="/x"><p>A</p><p>B</p></a><a href="javascript:x">C</a>').map(({ block }) => block.spans)).toEqual([
      [{ kind: 'link', start: 0, end: 1, href: 'https://example.com/x' }],
      [{ kind: 'link', start: 0, end: 1, href: 'https://example.com/x' }],
      [{ kind: 'link', start: 0, end: 1 }],
    ]);
  });

  it('numbers blocks and sections in reading order', () => {
    const found = blocksOf('<h1>A</h1><p>B</p><h2>C</h2><p>D</p><p>E</p>');
    expect(found.map(({ block }) => [block.id, block.section])).toEqual([[0, 0], [1, 0], [2, 1], [3, 1], [4, 1]]);
  });

  it('takes cues from around the part that is read', () => {
    const document = documentOf('<ul lang="ja"><li><a href="/x"><span>x</span></a></li></ul>');
    const [found] = extractBlocks(document.querySelector('span') as Element);
    expect(found?.block).toMatchObject({ role: 'listItem', lang: 'ja', spans: [{ kind: 'link' }] });
    expect(extractBlocks(documentOf('<pre><b>x</b></pre>').querySelector('b') as Element)).toEqual([]);
  });
});

describe('shadow roots', () => {
  it('are read where they are open, with slotted text in its slot, once', () => {
    const document = documentOf('<x-box>slotted<b slot="end">end</b><i slot="none">never</i></x-box>');
    const root = (document.querySelector('x-box') as Element).attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Before <slot>fallback</slot> after</p><p><slot name="other">default</slot> <slot name="end"></slot></p>';
    const roots: ShadowRoot[] = [];
    const found = extractBlocks(document, { onShadowRoot: (each) => roots.push(each) });
    expect(found.map(({ block }) => block.text)).toEqual(['Before slotted after', 'default end']);
    expect(roots).toEqual([root]);
  });

  it('that may come later are told of', () => {
    const hosts: string[] = [];
    extractBlocks(documentOf('<x-late>a</x-late><div id="empty"></div><p>text</p>'), { onPossibleHost: (element) => hosts.push(element.localName) });
    expect(hosts).toEqual(['x-late', 'div']);
  });
});

describe('long text', () => {
  it('is cut at a space', () => {
    const found = texts(`<p>${'word '.repeat(10_000)}</p>`);
    expect(found.every((text) => text.length <= LIMITS.blockLength && /^word( word)*$/.test(text))).toBe(true);
    expect(found.join(' ')).toBe('word '.repeat(10_000).trim());
  });

  it('is cut anywhere where it has no space, but not inside a character', () => {
    const found = texts(`<p>${'a'.repeat(LIMITS.blockLength - 1)}${'𠮷'.repeat(10)}</p>`);
    expect(found[0]).toBe('a'.repeat(LIMITS.blockLength - 1));
    expect(found.join('')).toHaveLength(LIMITS.blockLength - 1 + 20);
  });

  it('of many short nodes is cut between them', () => {
    const found = texts(`<p>${'<b>abc</b>'.repeat(8_000)}</p>`);
    expect(found.length).toBe(2);
    expect(found.every((text) => text.length <= LIMITS.blockLength)).toBe(true);
  });
});

describe('the way back to the page', () => {
  const word = fc.stringMatching(/^[a-zé\u00ad 鬼\n]{0,8}$/);
  const markup = fc.array(fc.oneof(
    word,
    word.map((text) => `<i>${text}</i>`),
    word.map((text) => `<p>${text}</p>`),
    fc.constantFrom('<br>', '<img>', '<wbr>', '<code>x</code>', '&shy;'),
  ), { maxLength: 12 }).map((parts) => parts.join(''));

  it('leads to the very characters', () => {
    fc.assert(fc.property(markup, (body) => {
      for (const { block, map } of blocksOf(body)) {
        [...block.text].forEach((char, at) => {
          const place = map.locate(at, at + 1);
          const inPage = place?.start.node.data.charAt(place.start.offset);
          const isOwn = place === null && (char === '\n' || char === ' ');
          expect(isOwn || inPage === char || (char === ' ' && /\s/.test(inPage ?? ''))).toBe(true);
        });
      }
    }));
  });

  it('makes ranges whose text is the stretch, over several nodes too', () => {
    const document = documentOf('<p>The anime  <i>Attack</i>\n<b>on</b> Ti&shy;tan is back</p>');
    const [found] = extractBlocks(document);
    const start = found?.block.text.indexOf('Attack') ?? 0;
    const place = found?.map.locate(start, start + 'Attack on Titan'.length);
    const range = document.createRange();
    range.setStart(place?.start.node as Text, place?.start.offset ?? 0);
    range.setEnd(place?.end.node as Text, place?.end.offset ?? 0);
    expect(range.toString().replace('\u00ad', '').replace(/\s+/g, ' ')).toBe('Attack on Titan');
    expect(found?.map.nodesBetween(start, start + 'Attack on Titan'.length)).toHaveLength(4);
  });

  it('refuses stretches outside the text', () => {
    const [found] = blocksOf('<p>abc</p>');
    expect(found?.map.locate(0, 4)).toBeNull();
    expect(found?.map.locate(2, 2)).toBeNull();
    expect(found?.map.locate(-1, 2)).toBeNull();
  });
});

it('reads nothing where there is no body', () => {
  expect(extractBlocks(new JSDOM('<frameset></frameset>').window.document)).toEqual([]);
});
