import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inExtension } from '../../support/browsers/extension-pages';
import { word } from '../../support/browsers/words';
import { journey } from '../../support/journey';
import { STUDIO_PIECE } from '../../support/pages';

/**
 * Firefox for Android has no `menus`, `commands` and `sidebarAction`. The same build without the manifest keys that bring them
 * leaves them out on the desktop too.
 */
function androidBuild(): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'titlecard-android-'));
  cpSync('dist/firefox', dist, { recursive: true });
  const file = path.join(dist, 'manifest.json');
  const { commands: _absent, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as { commands: unknown; permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: manifest.permissions.filter((it) => it !== 'contextMenus') }));
  return dist;
}

const dist = androidBuild();
const at = journey({ dist });
afterAll(() => rmSync(dist, { recursive: true }));

it('works by tap where menus, commands and sidebar are absent', async () => {
  expect(await inExtension(at.engine, '[typeof api.menus, typeof api.contextMenus, typeof api.commands, typeof api.sidebarAction]')).toEqual(Array(4).fill('undefined'));
  const article = await at.openPage('/android/', STUDIO_PIECE);
  await article.waitForMarks('Metallic Rouge');
  await article.tap('Metallic Rouge');
  await article.waitForCard('Bones', 'Crunchyroll');
  const popup = await at.popup(article);
  await popup.press(word('tabPage'));
  await popup.waitForText('Metallic Rouge');
});
