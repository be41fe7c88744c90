import { isExpected } from './arrival';
import { read } from './extract/clobber';
import type { FirstFindings, Hear } from './first-glance';

/**
 * Elements up to which a page is read before the browser calls it idle. Reading has the styles of all of them worked out: those of more take
 * longer than a slice of work, and a page that is not done with itself may have them worked out once more.
 */
const MOST_ELEMENTS = 2_000;
const SHEETS = 'link[rel~="stylesheet" i]';

type StartWatching = (findings: FirstFindings, signal: AbortSignal) => Hear;

/** What the script for watching brings. */
export interface Watching {
  /** It has begun by itself and nobody has taken it over: the page need not be looked at first. */
  readonly isAhead: boolean;
  /** @param signal ends it, even where it has begun by itself */
  readonly startWatching: StartWatching;
}

/**
 * Where the script is there before anybody asked for it, the site's last page named series: this one is likely to be like it, and is read as
 * soon as its text is there, if that can be done in a moment (decision 0102).
 */
export function watchAhead(start: StartWatching): Watching {
  const ending = new AbortController();
  let ahead = !isExpected('watching') && canBeRead() ? start({ verdict: 'worth', changes: [], possibleHosts: [] }, ending.signal) : null;
  return {
    get isAhead() {
      return ahead !== null;
    },
    startWatching(findings, signal) {
      const hear = ahead;
      if (!hear) return start(findings, signal);
      ahead = null;
      signal.addEventListener('abort', () => ending.abort(), { once: true });
      return hear;
    },
  };
}

/** Is the page small, and are its sheets there? What is hidden by one that has not come yet would be taken for seen. */
function canBeRead(): boolean {
  if (read(document, 'getElementsByTagName')('*').length > MOST_ELEMENTS) return false;
  return [...read(document, 'querySelectorAll')<HTMLLinkElement>(SHEETS)].every(({ sheet }) => sheet !== null);
}
