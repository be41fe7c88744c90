import { STATUSES, type Status } from '../../domain/watchlist';
import { SelectField } from '../../ui/components/Field';
import { useWords } from '../../ui/translator';
import { type ListView, SORTS } from '../model';

interface ListFiltersProps {
  view: ListView;
  counts: ReadonlyMap<Status, number>;
  total: number;
  onChange: (patch: Partial<ListView>) => void;
}

/** Search, filter and order of the list. */
export function ListFilters({ view, counts, total, onChange }: ListFiltersProps) {
  const words = useWords();
  const statuses = STATUSES.map((value) => ({ value, text: words('statusCount', words(`status_${value}`), String(counts.get(value) ?? 0)) }));
  return (
    <search class="filters">
      <input
        type="search" class="control filters-query" aria-label={words('searchList')} placeholder={words('searchList')} value={view.query}
        onInput={(event) => onChange({ query: event.currentTarget.value })}
      />
      <SelectField
        label={words('filterStatus')} value={view.status}
        options={[{ value: 'all', text: words('statusCount', words('statusAll'), String(total)) }, ...statuses]}
        onChange={(status) => onChange({ status })}
      />
      <SelectField
        label={words('sortBy')} value={view.sort} options={SORTS.map((value) => ({ value, text: words(`sort_${value}`) }))}
        onChange={(sort) => onChange({ sort })}
      />
    </search>
  );
}
