import type { Theme } from '../../domain/settings';
import { read } from '../extract/clobber';
import { seenParent } from '../extract/tree';

type Ground = 'light' | 'dark';

/** Perceived lightness above which a colour counts as light (0 to 1). */
const LIGHT = 0.5;
/** Grounds more transparent than this show what is behind them. */
const OPAQUE = 0.5;

/** Light or dark card: as the reader chose, else by the page's ground behind the mention. */
export function groundFor(mention: Element, theme: Theme): Ground {
  return theme === 'auto' ? groundBehind(mention) : theme;
}

function groundBehind(mention: Element): Ground {
  for (let node: Node | null = mention; node; node = seenParent(node)) {
    if (!(node instanceof Element)) continue;
    const lightness = lightnessOf(getComputedStyle(node).backgroundColor);
    if (lightness !== null) return lightness > LIGHT ? 'light' : 'dark';
  }
  // No ground but the browser's own: its default text colour tells which that is.
  const text = lightnessOf(getComputedStyle(read(document, 'documentElement')).color);
  return text !== null && text > LIGHT ? 'dark' : 'light';
}

/**
 * Lightness of a computed colour, 0 to 1; null for one that is mostly transparent or of unknown form. Weights of ITU-R BT.601 on
 * the encoded values, which is near enough to how light a ground looks.
 */
function lightnessOf(color: string): number | null {
  const [name = '', ...parts] = color.split(/[(\s,/)]+/);
  const values = parts.filter(Boolean).map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part)));
  if (name === 'rgb' || name === 'rgba') return weighed(values.slice(0, 3).map((value) => value / 255), values[3]);
  if (color.startsWith('color(srgb ')) return weighed(values.slice(1, 4), values[4]);
  if (/^ok(lch|lab)$/.test(name)) return opaque(values[0], values[3]);
  return /^(lch|lab)$/.test(name) ? opaque((values[0] ?? 0) / 100, values[3]) : null;
}

function weighed([red = 0, green = 0, blue = 0]: readonly number[], alpha: number | undefined): number | null {
  return opaque(0.299 * red + 0.587 * green + 0.114 * blue, alpha);
}

function opaque(lightness: number | undefined, alpha = 1): number | null {
  return alpha < OPAQUE || lightness === undefined ? null : lightness;
}
