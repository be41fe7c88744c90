import * as v from 'valibot';
import { seriesFactsSchema } from '../domain/facts';
import { watchlistEntrySchema } from '../domain/watchlist';
import { once } from '../lib/once';

export interface Answered<B extends v.GenericSchema> { readonly answer: () => B }

/** What a call is answered with. Shapes are made when they first check something: making all of them took a third of what a page pays at its start. */
/* @__NO_SIDE_EFFECTS__ */
export function answered<B extends v.GenericSchema>(answer: () => B): Answered<B> {
  return { answer: once(answer) };
}

/** Answers of calls that only do something. */
export const nothing = once(() => v.object({}));
export const done = answered(nothing);

/** The list as every surface shows it, with a word on trouble: a stored value that could not be read was set aside, not lost. */
export const watchlistStateSchema = once(() => v.object({
  entries: v.array(watchlistEntrySchema()),
  problem: v.nullable(v.picklist(['corrupt', 'quota', 'newer'])),
}));
export const watchlistState = answered(watchlistStateSchema);

/** The answers to what cards ask, all of the contract that their script carries: it checks what it is told, not what it asks. */
export const answersOfCards = {
  'facts.series': answered(seriesFactsSchema),
  'facts.franchise': answered(() => v.object({ name: v.string(), series: v.array(seriesFactsSchema()) })),
  'watchlist.get': watchlistState,
  'watchlist.add': watchlistState,
  'watchlist.change': watchlistState,
  // Not the whole list, as surfaces of our own get it: pages have no use for it.
  'corrections.add': done,
  'corrections.remove': done,
  'page.off': done,
} as const;
