import type { SeriesKey } from '../../domain/keys';
import type { SeriesFacts } from '../../domain/facts';
import { fail, ok, type Result } from '../../domain/result';
import type { Contract } from '../../messaging/contract';
import type { Handlers } from '../../messaging/server';
import type { CatalogueLoader } from '../catalogue-loader';

type FactsCalls = Pick<Contract, 'facts.series' | 'facts.many' | 'facts.franchise'>;

/** Facts from the catalogue, read on demand. It follows retired keys, and opens a series at its first entry where the entry asked for is gone. */
export function factsHandlers(catalogue: CatalogueLoader): Handlers<FactsCalls, unknown> {
  return {
    async 'facts.series'({ series, entry }) {
      const facts = await catalogue.facts();
      return facts.ok ? found(facts.value.facts(series, entry), series) : facts;
    },
    async 'facts.many'({ keys }) {
      const facts = await catalogue.facts();
      return facts.ok ? ok(keys.flatMap(({ series, entry }) => facts.value.facts(series, entry) ?? [])) : facts;
    },
    async 'facts.franchise'({ franchise }) {
      const facts = await catalogue.facts();
      if (!facts.ok) return facts;
      const known = facts.value.franchise(franchise);
      if (!known) return fail('notFound', franchise);
      return ok({ name: known.name, series: known.series.flatMap((key) => facts.value.facts(key, null) ?? []) });
    },
  };
}

function found(facts: SeriesFacts | null, key: SeriesKey): Result<SeriesFacts> {
  return facts ? ok(facts) : fail('notFound', key);
}
