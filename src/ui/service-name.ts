import type { Words } from './words';

/** The official name of a service in the reader's language; its id where this version does not know it. */
export function serviceName(id: string, words: Words): string {
  return words(`service_${id.replaceAll('-', '_')}`) || id;
}
