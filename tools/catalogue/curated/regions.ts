import type { Place, Problems } from '../problems';
import { splitList } from '../studios';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that have a name without being a country or territory of ISO 3166-1. */
const NOT_A_REGION = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'XK', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'AN', 'SU', 'YU', 'UK', 'DD', 'FX', 'TP', 'ZR', 'BU', 'CS']);

/** Whether `code` is an ISO 3166-1 alpha-2 code in use. */
export function isRegion(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NOT_A_REGION.has(code) && names.of(code) !== undefined;
}

/** The regions of a cell; each that is none becomes a problem. */
export function checkRegions(cell: string, place: Place, problems: Problems): string[] {
  return splitList(cell).filter((code) => {
    if (isRegion(code)) return true;
    problems.add(place, `"${code}" is not a region (ISO 3166-1)`);
    return false;
  });
}
