import { readFileSync } from 'node:fs';

interface Message { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> }

const messages = JSON.parse(readFileSync('src/static/_locales/en/messages.json', 'utf8')) as Readonly<Record<string, Message>>;

/**
 * The English words behind a locale key, with substitutions filled in as the browser does.
 * @throws {Error} for a key that is not there
 */
export function word(key: string, ...substitutions: readonly string[]): string {
  const found = messages[key];
  if (found === undefined) throw new Error(`no locale key "${key}"`);
  const content = (name: string): string => found.placeholders?.[name.toLowerCase()]?.content ?? '';
  const named = found.message.replace(/\$([a-z0-9_]+)\$/gi, (_whole, name: string) => content(name));
  return named.replace(/\$(\d)/g, (_whole, number: string) => substitutions[Number(number) - 1] ?? '');
}
