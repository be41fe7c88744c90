import axe from 'axe-core';

/**
 * Faults that axe finds in an element, as "rule: selector". Rules that need layout (contrast, target size) are left to the journeys in
 * real browsers, and those about a whole document to pages.
 */
export async function faultsIn(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
