import type { Settings } from '../domain/settings';
import type { Reader } from './format';
import type { Words } from './words';

/** What every view model of an extension page needs to know of reader and moment. */
export interface Frame extends Reader {
  readonly words: Words;
  readonly settings: Settings;
  /** Ms since the epoch. */
  readonly now: number;
}
