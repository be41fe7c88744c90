import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../translator';

/** The most that a watchlist entry holds (domain/watchlist.ts). */
const MOST_EPISODES = 99_999;

interface ProgressStepperProps {
  progress: number;
  /** Number of episodes, or null where not known. */
  episodes: number | null;
  /** Accessible name of the number field. */
  label: string;
  onChange: (progress: number) => void;
}

/** Episodes seen: a number field and a "one more" button, the two things people do. */
export function ProgressStepper({ progress, episodes, label, onChange }: ProgressStepperProps) {
  const words = useWords();
  const most = episodes ?? MOST_EPISODES;
  // What was pressed last: the next press comes before the answer to it.
  const latest = useRef(progress);
  useEffect(() => { latest.current = progress; }, [progress]);
  const change = (value: number) => {
    const next = Math.min(value, Math.max(most, latest.current));
    if (!Number.isInteger(value) || value < 0 || next === latest.current) return;
    latest.current = next;
    onChange(next);
  };
  return (
    <span class="stepper">
      <input
        class="control stepper-field"
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        aria-label={label}
        value={progress}
        onChange={(event) => change(event.currentTarget.valueAsNumber)}
      />
      {episodes !== null && <span class="quiet">{words('progressOf', String(episodes))}</span>}
      <button type="button" class="button small" aria-label={words('progressMore')} disabled={progress >= most} onClick={() => change(latest.current + 1)}>
        +
      </button>
    </span>
  );
}
