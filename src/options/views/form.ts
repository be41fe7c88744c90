import type { Settings } from '../../domain/settings';

/** What every form of settings gets. */
export interface FormProps {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}
