import { readFileSync } from 'node:fs';
import type { Words } from '../../src/ui/words';

export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

/** The message file of one locale. */
export function readMessages(locale: string): Messages {
  return JSON.parse(readFileSync(`src/static/_locales/${locale}/messages.json`, 'utf8')) as Messages;
}

/** A translator that fills placeholders as the browsers do. */
export function wordsFrom(messages: Messages): Words {
  return (key, ...substitutions) => {
    const found = messages[key];
    if (!found) return '';
    return found.message.replace(/\$(\w+)\$/g, (_all, name: string) => {
      const content = found.placeholders?.[name.toLowerCase()]?.content ?? '';
      return substitutions[Number(content.slice(1)) - 1] ?? '';
    });
  };
}

/** The English words of the product. */
export const english = wordsFrom(readMessages('en'));
