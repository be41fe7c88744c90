import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SeriesFacts } from '../domain/facts';
import type { EntryKey } from '../domain/keys';
import type { FailureCode, Result } from '../domain/result';
import type { Settings } from '../domain/settings';
import type { WatchlistEntry, WatchlistPatch } from '../domain/watchlist';
import type { Client } from '../messaging/client';
import type { Contract, Digest, DigestLine, EventOf, SettingsState, WatchlistState } from '../messaging/contract';
import { same } from '../lib/same';
import type { Frame } from '../ui/frame';
import { entryTitle, titleLanguages } from '../ui/titles';
import type { Words } from '../ui/words';
import type { FactsByEntry, ListView } from './model';
import type { PagePort } from './page-port';
import type { Glimpse } from './peek';
import type { SiteState } from './site';

/** What the popup needs of the world; `main` brings it. */
export interface PopupPorts {
  readonly background: Client<Contract>;
  readonly page: PagePort;
  /** What is stored, read past the background for a first look while that wakes up; null where only the background can tell. */
  peek(): Promise<Glimpse | null>;
  openOptions(): void;
  readonly words: Words;
  readonly locale: string;
  readonly timeZone: string;
  now(): number;
}

/** What the bar at the foot says: the last change that can be taken back, or a failure. */
export type Message =
  | { readonly is: 'removed' | 'added'; readonly entries: readonly WatchlistEntry[] }
  | { readonly is: 'failed'; readonly code: FailureCode };

export type TabName = 'list' | 'page';

/** State of the popup. Signals are changed by {@link PopupStore}'s own methods only. */
export interface PopupState {
  readonly tab: Signal<TabName>;
  readonly view: Signal<ListView>;
  readonly entries: Signal<readonly WatchlistEntry[] | null>;
  readonly problem: Signal<WatchlistState['problem'] | SettingsState['problem']>;
  readonly settings: Signal<Settings | null>;
  readonly facts: Signal<FactsByEntry>;
  readonly site: Signal<SiteState | null>;
  readonly digest: Signal<Digest | null>;
  readonly message: Signal<Message | null>;
  readonly frame: ReadonlySignal<Frame | null>;
}

export type PopupStore = ReturnType<typeof createPopupStore>;

/** Entries in the first call for facts, which brings those in view, and in each further one (the contract's limit). */
const FACTS_AT_FIRST = 30;
const FACTS_PER_CALL = 500;

/** State and acts of the popup over the background and the page in front. Nothing happens before {@link start}. */
export function createPopupStore(ports: PopupPorts) {
  const { background, page } = ports;
  const settings = signal<Settings | null>(null);
  const askedFor = new Set<EntryKey>();
  const state: PopupState = {
    tab: signal<TabName>('list'),
    view: signal<ListView>({ query: '', status: 'all', sort: 'added' }),
    entries: signal<readonly WatchlistEntry[] | null>(null),
    problem: signal<PopupState['problem']['value']>(null),
    settings,
    facts: signal<FactsByEntry>(new Map()),
    site: signal<SiteState | null>(null),
    digest: signal<Digest | null>(null),
    message: signal<Message | null>(null),
    frame: computed(() => (settings.value ? { words: ports.words, locale: ports.locale, timeZone: ports.timeZone, now: ports.now(), settings: settings.value } : null)),
  };

  /** The value of an answer; a failure is shown and answers null. */
  function valueOf<T>(result: Result<T>): T | null {
    if (result.ok) return result.value;
    state.message.value = { is: 'failed', code: result.failure.code };
    return null;
  }

  function takeWatchlist(answer: WatchlistState): void {
    batch(() => {
      if (!same(state.entries.value, answer.entries)) state.entries.value = withOld(state.entries.value ?? [], answer.entries);
      state.problem.value = answer.problem ?? (state.problem.value === 'quota' ? null : state.problem.value);
    });
    // The last added stand on top of the list.
    void fetchFacts(answer.entries.toReversed());
  }

  function takeSettings(answer: SettingsState): void {
    batch(() => {
      if (!same(settings.value, answer.settings)) settings.value = answer.settings;
      if (answer.problem) state.problem.value = answer.problem;
    });
  }

  /** Asks for each entry once while the popup is open, known or not: the catalogue does not change under it. */
  async function fetchFacts(keys: readonly Pick<DigestLine, 'series' | 'entry'>[]): Promise<void> {
    const missing = keys.filter(({ entry }) => !askedFor.has(entry));
    for (const { entry } of missing) askedFor.add(entry);
    for (const keysOfCall of inPortions(missing)) {
      const asked = keysOfCall.map(({ series, entry }) => ({ series, entry }));
      const answer = await background.call('facts.many', { keys: asked });
      if (!answer.ok) return;
      state.facts.value = withFacts(state.facts.value, asked, answer.value);
    }
  }

  async function refreshPage(): Promise<void> {
    const current = settings.value;
    if (!current) return;
    const site = await page.site(current);
    const digest = site.is === 'on' ? await page.digest() : null;
    batch(() => {
      if (!same(state.site.value, site)) state.site.value = site;
      if (!same(state.digest.value, digest)) state.digest.value = digest;
    });
    if (digest) void fetchFacts(digest.lines);
  }

  async function change(run: () => Promise<Result<WatchlistState>>): Promise<boolean> {
    const answer = valueOf(await run());
    if (answer) takeWatchlist(answer);
    return answer !== null;
  }

  return {
    state,

    /** Loads everything; the list comes first, since it is what the popup opens with. */
    async start(): Promise<void> {
      void ports.peek().then((glimpse) => {
        if (!glimpse || state.entries.value !== null) return;
        batch(() => {
          settings.value ??= glimpse.settings;
          state.entries.value = glimpse.entries;
        });
      });
      const [stored, list] = await Promise.all([background.call('settings.get', {}), background.call('watchlist.get', {})]);
      const [gotSettings, gotList] = [valueOf(stored), valueOf(list)];
      batch(() => {
        if (gotSettings) takeSettings(gotSettings);
        if (gotList) takeWatchlist(gotList);
      });
      await refreshPage();
    },

    /** What the background tells of changes made elsewhere. */
    events: {
      'watchlist.changed': (data: EventOf<'watchlist.changed'>) => takeWatchlist(data),
      'settings.changed': (data: EventOf<'settings.changed'>) => {
        takeSettings(data);
        void refreshPage();
      },
    },

    show(tab: TabName): void {
      state.tab.value = tab;
    },
    refreshPage,
    narrow(patch: Partial<ListView>): void {
      state.view.value = { ...state.view.value, ...patch };
    },
    dismiss(): void {
      state.message.value = null;
    },

    edit: (entry: EntryKey, patch: WatchlistPatch) => change(() => background.call('watchlist.change', { entry, patch })),

    async remove(item: WatchlistEntry): Promise<void> {
      if (await change(() => background.call('watchlist.remove', { entries: [item.entry] }))) state.message.value = { is: 'removed', entries: [item] };
    },

    async add(lines: readonly DigestLine[]): Promise<void> {
      const before = new Set(state.entries.value?.map(({ entry }) => entry));
      const entries = lines.filter(({ entry }) => !before.has(entry)).map((line) => ({ series: line.series, entry: line.entry, title: titleFor(line, state) }));
      if (entries.length === 0) return;
      if (!(await change(() => background.call('watchlist.add', { entries, foundAt: state.digest.value?.foundAt ?? null })))) return;
      const added = (state.entries.value ?? []).filter(({ entry }) => !before.has(entry));
      state.message.value = { is: 'added', entries: added };
    },

    /** Takes the last change back. */
    async undo(): Promise<void> {
      const message = state.message.value;
      if (!message || message.is === 'failed') return;
      const { is, entries } = message;
      const done = await change(() =>
        is === 'removed' ? background.call('watchlist.restore', { entries: [...entries] }) : background.call('watchlist.remove', { entries: entries.map(({ entry }) => entry) }),
      );
      if (done) state.message.value = null;
    },

    jump: (line: DigestLine) => page.jump(line.series),

    async switchSite(host: string, on: boolean): Promise<void> {
      const answer = valueOf(await background.call('settings.switch', { list: 'sitesOff', member: host, listed: !on }));
      if (answer) takeSettings(answer);
      await refreshPage();
    },

    /** Lets the extension into the page in front, for now or for good. */
    async letIn(reach: 'once' | 'always'): Promise<void> {
      const site = state.site.value;
      if (!site || site.is === 'none') return;
      if (!(await page.letIn(site.host, reach))) state.message.value = { is: 'failed', code: 'refused' };
      await refreshPage();
    },

    openOptions: () => ports.openOptions(),
  };
}

/** The new list, with the old objects where an entry has not changed, so that its row is not drawn anew. */
function withOld(before: readonly WatchlistEntry[], after: readonly WatchlistEntry[]): readonly WatchlistEntry[] {
  const old = new Map(before.map((item) => [item.entry, item]));
  return after.map((item) => {
    const known = old.get(item.entry);
    return known && same(known, item) ? known : item;
  });
}

function inPortions<T>(all: readonly T[]): T[][] {
  const portions = all.length > 0 ? [all.slice(0, FACTS_AT_FIRST)] : [];
  for (let start = FACTS_AT_FIRST; start < all.length; start += FACTS_PER_CALL) portions.push(all.slice(start, start + FACTS_PER_CALL));
  return portions;
}

/** Facts by the entry that was asked for. A retired key is answered with the facts of the entry that took its place. */
function withFacts(known: FactsByEntry, asked: readonly { series: string; entry: EntryKey }[], answers: readonly SeriesFacts[]): FactsByEntry {
  const next = new Map(known);
  for (const facts of answers) next.set(facts.entry.key, facts);
  const askedFor = new Set<string>(asked.map(({ entry }) => entry));
  const successors = answers.filter((facts) => !askedFor.has(facts.entry.key));
  for (const { series, entry } of asked) {
    const successor = next.has(entry) ? undefined : successors.find((facts) => facts.series === series);
    if (successor) next.set(entry, successor);
  }
  return next;
}

function titleFor(line: DigestLine, { facts, frame }: PopupState): string {
  const known = facts.value.get(line.entry);
  const current = frame.value;
  if (!known || !current) return line.surface;
  return entryTitle(known, known.entry, titleLanguages(current.settings.titleLanguage, current.locale))?.text ?? line.surface;
}
