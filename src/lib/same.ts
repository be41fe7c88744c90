/**
 * Are two JSON-like values equal? The order of an object's keys does not matter, and a key that holds `undefined` counts as absent:
 * browsers store objects with sorted keys and drop undefined ones.
 */
export function same(a: unknown, b: unknown): boolean {
  // `===` as well, because storage keeps -0 as 0.
  if (a === b || Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = definedKeys(a);
  return keys.length === definedKeys(b).length && keys.every((key) => same(a[key], b[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function definedKeys(value: Record<string, unknown>): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}
