import { openTitleIndex } from '../catalogue/decode';
import { type FactsView, openFacts } from '../catalogue/facts-view';
import { CatalogueError } from '../catalogue/format';
import type { TitlesFile } from '../catalogue/title-index';
import type { AssetsPort } from '../domain/ports';
import { fail, ok, type Result } from '../domain/result';

/** The embedded catalogue: titles at the first need, facts on demand, each loaded once in a worker's life. */
export interface CatalogueLoader {
  /** `corrupt` when the packed file is damaged, `unavailable` when it cannot be read now. */
  titles(): Promise<Result<TitlesFile>>;
  facts(): Promise<Result<FactsView>>;
}

export function createCatalogueLoader(assets: AssetsPort): CatalogueLoader {
  const titles = loadOnce(async () => ok(openTitleIndex(await assets.bytes('catalogue/titles.bin'))));
  const facts = loadOnce(async () => {
    const [hot, bytes] = await Promise.all([titles(), assets.bytes('catalogue/facts.bin')]);
    return hot.ok ? ok(openFacts(bytes, hot.value)) : hot;
  });
  return { titles, facts };
}

/** Remembers a success and a damaged file; anything else (the package is being replaced) is tried again at the next call. */
function loadOnce<T>(load: () => Promise<Result<T>>): () => Promise<Result<T>> {
  let loading: Promise<Result<T>> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      if (error instanceof CatalogueError) return fail('corrupt', error.message);
      return fail('unavailable', String(error));
    }).then((result) => {
      if (!result.ok && result.failure.code === 'unavailable') loading = null;
      return result;
    });
    return loading;
  };
}
