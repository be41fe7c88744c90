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
  const change = (value: number) => {
    if (Number.isInteger(value) && value >= 0 && value !== progress) onChange(Math.min(value, Math.max(most, progress)));
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
      <button type="button" class="button small" aria-label={words('progressMore')} disabled={progress >= most} onClick={() => change(progress + 1)}>
        +
      </button>
    </span>
  );
}
