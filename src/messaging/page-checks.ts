/**
 * Checks for the script that every page pays for, without the library that all others use: loading it and making its shapes took a sixth
 * of that script's time (decision 0082). A test holds them against the contract's shapes.
 */
import { LIMITS } from '../domain/limits';
import type { Choice, Mention } from '../domain/mention';
import type { SeriesKey } from '../domain/keys';
import { ENTRY_KEY, FRANCHISE_KEY, hasPackableId, HOST, SERIES_KEY, SERVICE } from '../domain/patterns';
import type { Settings } from '../domain/settings';
import type { Accept } from './client';
import type { Answer, CallsOfReading, EventName, EventOf, PageContract, SettingsState } from './contract';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isOffset = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isText = (value: unknown, length: number): boolean => typeof value === 'string' && value.length <= length;
const isMatch = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);
const isList = (value: unknown, length: number, isMember: (member: unknown) => boolean): boolean => Array.isArray(value) && value.length <= length && value.every(isMember);

const isKey = (value: unknown, pattern: RegExp): boolean => isMatch(value, pattern) && hasPackableId(value as string);

function isSeriesKey(value: unknown): value is SeriesKey {
  return isKey(value, SERIES_KEY);
}

function isChoice(value: unknown): value is Choice {
  return isFields(value) && isSeriesKey(value['series']) && isKey(value['entry'], ENTRY_KEY);
}

function isMention(value: unknown): value is Mention {
  if (!isFields(value)) return false;
  const { block, start, end, surface, choices, franchise, entryNamed, confidence } = value;
  return isOffset(block) && isOffset(start) && isOffset(end) && isText(surface, 400)
    && isList(choices, 12, isChoice) && (choices as readonly Choice[]).length > 0
    && (franchise === null || isMatch(franchise, FRANCHISE_KEY)) && typeof entryNamed === 'boolean'
    && typeof confidence === 'number' && confidence >= 0 && confidence <= 1;
}

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

const isPackedList = (value: unknown): boolean => isList(value, Infinity, (packed) => typeof packed === 'string');

const ANSWERS: { readonly [K in keyof CallsOfReading]: (value: Fields) => boolean } = {
  'settings.get': isSettingsState,
  'detect.candidates': ({ found }) => isPackedList(found),
  'detect.mentions': ({ found, mentions }) => isPackedList(found) && isList(mentions, LIMITS.mentionsPerPage, isMention),
  'page.card': () => true,
  'page.count': () => true,
};

/** Checks the answers to what is asked for every page. */
export const acceptForPages: Accept<CallsOfReading> = <K extends keyof CallsOfReading>(name: K, value: unknown) =>
  isFields(value) && ANSWERS[name](value) ? (value as Answer<CallsOfReading, K>) : undefined;

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
