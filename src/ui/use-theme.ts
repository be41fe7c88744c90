import { useLayoutEffect } from 'preact/hooks';
import type { Theme } from '../domain/settings';

/** Puts the reader's theme on the document; `auto` leaves it to the system. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
