import type { Page, Protocol } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { word } from '../../support/browsers/words';
import { journey } from '../../support/journey';
import { STUDIO_PIECE } from '../../support/pages';

const at = journey();

/** Plain text is left out: it changes with facts and dates. What can be named, reached or pressed is the card's frame. */
const TOLD = ['dialog', 'heading', 'button', 'link', 'list', 'group', 'region', 'DisclosureTriangle', 'combobox', 'spinbutton'];

/** Role and name of all that an assistive technology is told of the open card, indented by depth. */
async function cardTree(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Protocol.Accessibility.AXNode, depth: number): void => {
    const role = String(node.role?.value);
    const isTold = !node.ignored && TOLD.includes(role);
    if (isTold) lines.push(`${'  '.repeat(depth)}${role} ${String(node.name?.value ?? '')}`.trimEnd());
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, depth + (isTold ? 1 : 0));
    }
  };
  const dialog = nodes.find((node) => node.role?.value === 'dialog');
  if (dialog === undefined) throw new Error('the accessibility tree has no dialog');
  walk(dialog, 0);
  return `${lines.join('\n')}\n`;
}

it('of the card is the golden one', async () => {
  await at.settings({ region: 'US', services: ['crunchyroll'], titleLanguage: 'english' });
  const article = await at.openPage('/tree/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  await article.hover('Metallic Rouge');
  await article.waitForCard('Bones');
  await expect(await cardTree(article.page)).toMatchFileSnapshot('card-closed.golden.txt');
  await article.pressInCard(word('more'));
  await article.waitForCard(word('copyReport'));
  await expect(await cardTree(article.page)).toMatchFileSnapshot('card-more.golden.txt');
});
