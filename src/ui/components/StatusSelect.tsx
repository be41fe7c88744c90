import { STATUSES, type Status } from '../../domain/watchlist';
import { useWords } from '../translator';

interface StatusSelectProps {
  status: Status;
  /** Accessible name. */
  label: string;
  onChange: (status: Status) => void;
}

/** Status of a watchlist entry, as the browser's own list box: it works with every pointer, key and screen reader. */
export function StatusSelect({ status, label, onChange }: StatusSelectProps) {
  const words = useWords();
  const change = (value: string) => {
    const chosen = STATUSES.find((known) => known === value);
    if (chosen) onChange(chosen);
  };
  return (
    <select class="control" aria-label={label} value={status} onChange={(event) => change(event.currentTarget.value)}>
      {STATUSES.map((known) => (
        <option key={known} value={known} selected={known === status}>
          {words(`status_${known}`)}
        </option>
      ))}
    </select>
  );
}
