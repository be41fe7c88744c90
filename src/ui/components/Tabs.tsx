import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps<T extends string> {
  /** Accessible name of the tab list. */
  label: string;
  tabs: readonly { readonly name: T; readonly text: string }[];
  shown: T;
  onShow: (name: T) => void;
  children: ComponentChildren;
}

/** Tabs as the ARIA Authoring Practices have them: one stop for Tab, arrow keys, Home and End between them. */
export function Tabs<T extends string>({ label, tabs, shown, onShow, children }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = target(event.key, tabs.findIndex(({ name }) => name === shown), tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onShow(tab.name);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.name}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map(({ name, text }) => (
          <button
            key={name} id={`tab-${name}`} type="button" role="tab" class="tab" aria-selected={name === shown} aria-controls="panel"
            tabIndex={name === shown ? 0 : -1} onKeyDown={move} onClick={() => onShow(name)}
          >
            {text}
          </button>
        ))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${shown}`}>{children}</div>
    </>
  );
}

/** Index of the tab that a key leads to, going round at the ends, or null for a key that leads nowhere. */
function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowLeft':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
