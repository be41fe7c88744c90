import * as v from 'valibot';
import { pageContextSchema, textBlockSchema } from '../domain/block';
import { correctionSchema } from '../domain/correction';
import { seriesFactsSchema } from '../domain/facts';
import { entryKeySchema, franchiseKeySchema, seriesKeySchema } from '../domain/keys';
import { BACKGROUND_LIMITS, LIMITS } from '../domain/limits';
import { mentionsSchema } from '../domain/mention';
import { listSwitchSchema, settingsSchema } from '../domain/settings';
import { foundAtSchema, watchlistEntrySchema, watchlistPatchSchema } from '../domain/watchlist';
import { once } from '../lib/once';
import { answered, type Answered, answersOfCards, done, nothing, watchlistState, watchlistStateSchema } from './card-answers';

/** Contexts that may send a call; the server checks the sender against it. */
export type Caller = 'page' | 'popup' | 'options';

/** One call's row. */
/* @__NO_SIDE_EFFECTS__ */
function call<A extends v.GenericSchema, B extends v.GenericSchema>(from: readonly Caller[], ask: () => A, { answer }: Answered<B>) {
  return { from, ask: once(ask), answer } as const;
}

const everyone = ['page', 'popup', 'options'] as const;
const lists = ['page', 'popup'] as const;

export const settingsStateSchema = once(() => v.object({ settings: settingsSchema, problem: v.nullable(v.picklist(['corrupt', 'newer'])) }));

/** One line of "On this page": a series in reading order. */
export const digestLineSchema = once(() => v.object({
  series: seriesKeySchema,
  entry: entryKeySchema,
  /** Text as the article writes it, at the first mention. */
  surface: v.string(),
  count: v.number(),
  /** More than one where the article leaves open which series is meant. */
  choices: v.number(),
}));
export const digestSchema = once(() => v.object({ title: v.string(), foundAt: v.nullable(foundAtSchema()), lines: v.array(digestLineSchema()) }));

/** The scripts that come into a page when they are needed: that which watches it, that which reads it, and that which shows cards. */
const pageScriptSchema = v.picklist(['watching', 'reading', 'card']);

/** Where one text stands: a page may show it many times. */
const placesSchema = once(() => v.pipe(v.array(v.object({ id: v.number(), section: v.number() })), v.maxLength(LIMITS.candidatesPerPage)));

/** Candidates as the page keeps them: it hands them back and has no use for what is in them (domain/candidate.ts). Empty where there are none. */
const packedSchema = once(() => v.pipe(v.string(), v.maxLength(BACKGROUND_LIMITS.packedLength)));
/** One text's after the other. */
const packedListSchema = once(() => v.array(v.string()));

const settingsState = answered(settingsStateSchema);

/** What is asked where a page is watched: its scripts check the answers without these shapes (page-checks.ts, reading-checks.ts). */
const answersOfPage = {
  'settings.get': settingsState,
  'page.glance': answered(() => v.object({ isWorth: v.boolean() })),
  'page.script': done,
} as const;

/** What is asked where a page is read. */
const answersOfReading = {
  'detect.candidates': answered(() => v.object({ found: packedListSchema() })),
  'detect.mentions': answered(() => v.object({
    /** The candidates of each new text. */
    found: packedListSchema(),
    mentions: mentionsSchema(),
  })),
  'page.script': done,
  'page.count': done,
} as const;

/** The calls that pages make. Verbs are narrow; there is no "fetch this" and no "run that". */
export const callsOfPages = {
  /** Local look-up of blocks; stateless. Answers with each block's candidates. */
  'detect.candidates': call(['page'], () => v.object({ blocks: v.pipe(v.array(textBlockSchema()), v.maxLength(LIMITS.blocksPerMessage)) }), answersOfReading['detect.candidates']),
  /**
   * Looks up the texts that are new and weighs all of the page's candidates together: those that the page knew and those of each place
   * where a new text stands. One message instead of two, since a page waits longest for messages.
   */
  'detect.mentions': call(['page'], () => v.object({
    texts: v.pipe(v.array(v.object({ block: textBlockSchema(), at: placesSchema() })), v.maxLength(LIMITS.blocksPerMessage)),
    known: v.pipe(v.array(v.object({ packed: packedSchema(), at: placesSchema() })), v.maxLength(LIMITS.candidatesPerPage)),
    context: pageContextSchema(),
  }), answersOfReading['detect.mentions']),
  /** Facts of one series at one entry; redirects are followed. `notFound` when no layer knows it. */
  'facts.series': call(everyone, () => v.object({ series: seriesKeySchema, entry: v.nullable(entryKeySchema) }), answersOfCards['facts.series']),
  /** The series of a franchise, best known first, for the card's chooser. */
  'facts.franchise': call(everyone, () => v.object({ franchise: franchiseKeySchema }), answersOfCards['facts.franchise']),
  'settings.get': call(everyone, nothing, settingsState),
  'watchlist.get': call(everyone, nothing, watchlistState),
  'watchlist.add': call(lists, () => v.object({ entries: v.pipe(v.array(v.object({ series: seriesKeySchema, entry: entryKeySchema, title: v.string() })), v.minLength(1), v.maxLength(500)), foundAt: v.nullable(foundAtSchema()) }), watchlistState),
  'watchlist.change': call(lists, () => v.object({ entry: entryKeySchema, patch: watchlistPatchSchema() }), watchlistState),
  'corrections.add': call(everyone, () => v.object({ correction: correctionSchema() }), done),
  'corrections.remove': call(everyone, () => v.object({ id: v.string() }), done),
  /** A first look at the source of what the page shows, seen or not: only where it may name a series is the page read (decision 0085). */
  'page.glance': call(['page'], () => v.object({ html: v.pipe(v.string(), v.maxLength(LIMITS.glanceLength)), context: pageContextSchema() }), answersOfPage['page.glance']),
  /** Puts others of our scripts into the page that asks, in this order; answers once they have run. */
  'page.script': call(['page'], () => v.object({ scripts: v.pipe(v.array(pageScriptSchema), v.minLength(1), v.maxLength(3)) }), done),
  /** The reader does not want us on the site of the page that asks; only that one can be meant. */
  'page.off': call(['page'], nothing, done),
  /** The page says how many series it shows, for the toolbar badge of its tab, where that has changed; a new page's badge shows none. */
  'page.count': call(['page'], () => v.object({ series: v.number() }), done),
} as const;

/** All calls to the background. */
export const contract = {
  ...callsOfPages,
  /** Facts of many, for lists; unknown ones are left out. */
  'facts.many': call(['popup', 'options'], () => v.object({ keys: v.pipe(v.array(v.object({ series: seriesKeySchema, entry: v.nullable(entryKeySchema) })), v.maxLength(500)) }), answered(() => v.array(seriesFactsSchema()))),
  'settings.set': call(everyone, () => v.object({ patch: v.partial(settingsSchema) }), settingsState),
  /** Puts one site or service on its list, or takes it off, whatever else is on it by now. */
  'settings.switch': call(['popup', 'options'], () => listSwitchSchema, settingsState),
  'watchlist.remove': call(lists, () => v.object({ entries: v.array(entryKeySchema) }), watchlistState),
  /** Puts entries back as they were (undo of a removal). */
  'watchlist.restore': call(lists, () => v.object({ entries: v.array(watchlistEntrySchema()) }), watchlistState),
  'corrections.get': call(['popup', 'options'], nothing, answered(() => v.array(correctionSchema()))),
} as const;

/** Calls to the content script of one tab, from the background or the popup. */
export const pageContract = {
  'page.digest': call(['popup'], nothing, answered(digestSchema)),
  /** Scrolls to and shows the first mention of a series. */
  'page.jump': call(['popup'], () => v.object({ series: seriesKeySchema }), done),
  /** Is a content script of this version alive here? */
  'page.ping': call(['popup'], nothing, answered(() => v.object({ version: v.string(), on: v.boolean() }))),
} as const;

/** What the background tells every page and extension page. Receivers check it like any message. */
export const eventSchemas = {
  'settings.changed': settingsStateSchema,
  'watchlist.changed': watchlistStateSchema,
  'corrections.changed': once(() => v.array(correctionSchema())),
  /** A keyboard command, for the page in front. */
  command: once(() => v.object({ name: v.picklist(['next-mention', 'previous-mention', 'toggle-card']) })),
  /** "Always mark this as ..." was chosen in the context menu on this selection. */
  'alias.asked': once(() => v.object({ text: v.pipe(v.string(), v.maxLength(200)) })),
} as const;

export type PageScript = v.InferOutput<typeof pageScriptSchema>;
export type Contract = typeof contract;
type CallsOfPages = typeof callsOfPages;
export type CallsOfPage = Pick<CallsOfPages, keyof typeof answersOfPage>;
export type CallsOfReading = Pick<CallsOfPages, keyof typeof answersOfReading>;
export type CallsOfCards = Pick<CallsOfPages, keyof typeof answersOfCards>;
export type PageContract = typeof pageContract;
export type EventName = keyof typeof eventSchemas;
export type Ask<C extends Record<string, { ask: () => v.GenericSchema }>, K extends keyof C> = v.InferOutput<ReturnType<C[K]['ask']>>;
export type Answer<C extends Record<string, { answer: () => v.GenericSchema }>, K extends keyof C> = v.InferOutput<ReturnType<C[K]['answer']>>;
export type EventOf<K extends EventName> = v.InferOutput<ReturnType<(typeof eventSchemas)[K]>>;
export type WatchlistState = v.InferOutput<ReturnType<typeof watchlistStateSchema>>;
export type SettingsState = v.InferOutput<ReturnType<typeof settingsStateSchema>>;
export type Digest = v.InferOutput<ReturnType<typeof digestSchema>>;
export type DigestLine = v.InferOutput<ReturnType<typeof digestLineSchema>>;
