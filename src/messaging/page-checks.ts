import { HOST, SERVICE } from '../domain/patterns';
import type { Settings } from '../domain/settings';
import { acceptBy, isFields, isList, isMatch, isSeriesKey, isText } from './checks';
import type { CallsOfPage, EventName, EventOf, PageContract, SettingsState } from './contract';

function isSettings(value: unknown): value is Settings {
  if (!isFields(value)) return false;
  const { region, services, titleLanguage, theme, marks, markIndexPages, sitesOff } = value;
  return isMatch(region, /^[A-Z]{2}$/) && isList(services, 100, (service) => isMatch(service, SERVICE)) && isMatch(titleLanguage, /^(english|romaji|native|chinese)$/)
    && isMatch(theme, /^(auto|light|dark)$/) && isMatch(marks, /^(first|every|none)$/) && typeof markIndexPages === 'boolean'
    && isList(sitesOff, 2_000, (host) => isMatch(host, HOST));
}

function isSettingsState(value: unknown): value is SettingsState {
  return isFields(value) && isSettings(value['settings']) && (value['problem'] === null || isMatch(value['problem'], /^(corrupt|newer)$/));
}

/** Checks the answers to what is asked where a page is watched. */
export const acceptForPages = acceptBy<CallsOfPage>({
  'settings.get': isSettingsState,
  'page.glance': ({ isWorth }) => typeof isWorth === 'boolean',
  'page.script': () => true,
});

const COMMAND = /^(next-mention|previous-mention|toggle-card)$/;

const EVENTS: { readonly [K in EventName]: (data: unknown) => boolean } = {
  'settings.changed': isSettingsState,
  // Only cards show the list, and their script checks it. That corrections have changed is all that pages want to know of them.
  'watchlist.changed': isFields,
  'corrections.changed': Array.isArray,
  'alias.asked': (data) => isFields(data) && isText(data['text'], 200),
  command: (data) => isFields(data) && isMatch(data['name'], COMMAND),
};

/** Checks what an event carries. */
export function acceptEventForPages<K extends EventName>(name: K, data: unknown): EventOf<K> | undefined {
  return EVENTS[name](data) ? (data as EventOf<K>) : undefined;
}

/** Is this what the popup asks with that call? */
export function isPageAsk(name: keyof PageContract, ask: unknown): boolean {
  return isFields(ask) && (name !== 'page.jump' || isSeriesKey(ask['series']));
}
