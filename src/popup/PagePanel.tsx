import { useEffect, useMemo } from 'preact/hooks';
import { useWords } from '../ui/translator';
import { digestRows } from './model';
import type { SiteState } from './site';
import type { PopupStore } from './store';
import { DigestList } from './views/DigestList';

/** Marks arrive while a page loads or grows, and pages tell nobody but who asks: the panel asks again this often, in ms. */
const ASK_AGAIN_MS = 1_000;

/** "On this page" over the store. */
export function PagePanel({ store }: { store: PopupStore }) {
  const words = useWords();
  const { entries, facts, digest, site, frame } = store.state;
  useEffect(() => {
    void store.refreshPage();
    const timer = setInterval(() => void store.refreshPage(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [store]);
  const [page, list, known, reader] = [digest.value, entries.value, facts.value, frame.value];
  const rows = useMemo(() => (page && reader ? digestRows(page.lines, list ?? [], known, reader) : []), [page, list, known, reader]);
  if (reader === null || site.value === null) return <p class="quiet" role="status">{words('loading')}</p>;
  if (rows.length === 0) return <EmptyPage site={site.value} />;
  return <DigestList rows={rows} locale={reader.locale} onAdd={store.add} onJump={store.jump} onEdit={store.edit} />;
}

function EmptyPage({ site }: { site: SiteState }) {
  const words = useWords();
  return (
    <div class="empty">
      <p><strong>{words(`pageEmpty_${site.is}`)}</strong></p>
      <p class="quiet">{words(`pageEmptyAdvice_${site.is}`)}</p>
    </div>
  );
}
