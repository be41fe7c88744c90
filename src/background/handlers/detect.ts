import { applyCorrections } from '../../corrections/apply';
import { candidatesOf, resolve } from '../../detector/detect';
import { isWorthReading } from '../../detector/glance';
import type { Correction } from '../../domain/correction';
import { packCandidates, placed, unpackCandidates } from '../../domain/candidate';
import { fail, ok } from '../../domain/result';
import { hostOf, type Sender } from '../../messaging/caller';
import type { Contract } from '../../messaging/contract';
import type { Handlers } from '../../messaging/server';
import type { CatalogueLoader } from '../catalogue-loader';
import type { Preloads } from '../preloads';
import { createReaderIndex } from '../reader-index';

type DetectCalls = Pick<Contract, 'page.glance' | 'detect.candidates' | 'detect.mentions'>;

export interface DetectParts {
  readonly catalogue: CatalogueLoader;
  readonly readCorrections: () => Promise<readonly Correction[]>;
  /** Whether the reader switched a site off. */
  readonly isOff: (host: string) => Promise<boolean>;
  readonly preloads: Preloads;
}

/** Detection for all tabs: nothing of a page is kept between two calls. */
export function detectHandlers({ catalogue, readCorrections, isOff, preloads }: DetectParts): Handlers<DetectCalls, Sender> {
  const readerIndex = createReaderIndex();

  async function prepare(sender: Sender) {
    const host = hostOf(sender);
    const [titles, own, off] = await Promise.all([catalogue.titles(), readCorrections(), isOff(host)]);
    if (!titles.ok) return titles;
    // Pages ask before they know the reader's settings.
    if (off) return fail('refused', 'off');
    return ok({ stack: readerIndex(titles.value, own, host), verdict: applyCorrections(own, host) });
  }

  return {
    async 'page.glance'({ html, context }, sender) {
      const ready = await prepare(sender);
      if (!ready.ok) return ready;
      const isWorth = isWorthReading(html, context, ready.value.stack, ready.value.verdict);
      if (!isWorth) preloads.note(sender, false);
      return ok({ isWorth });
    },
    async 'detect.candidates'({ blocks }, sender) {
      const ready = await prepare(sender);
      return ready.ok ? ok({ found: candidatesOf(blocks, ready.value.stack).map(packCandidates) }) : ready;
    },
    async 'detect.mentions'({ texts, known, context }, sender) {
      const ready = await prepare(sender);
      if (!ready.ok) return ready;
      const { stack, verdict } = ready.value;
      const found = candidatesOf(texts.map(({ block }) => block), stack);
      const fresh = texts.map(({ at }, place) => ({ at, found: found[place] ?? [] }));
      const kept = known.flatMap(({ packed, at }) => {
        const found = unpackCandidates(packed);
        return found === null ? [] : [{ at, found }];
      });
      if (kept.length < known.length) return fail('invalid', 'candidates');
      const mentions = resolve(placed([...kept, ...fresh]), context, stack, { verdict });
      // What a page looked like at a glance does not count here: by this the next one of its site may be read without any.
      preloads.note(sender, mentions.length > 0);
      return ok({ found: fresh.map(({ found }) => packCandidates(found)), mentions });
    },
  };
}
