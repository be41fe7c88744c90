import { mkdirSync, readFileSync } from 'node:fs';
import { Article } from '../../tests/support/browsers/article';
import { BROWSER_NAMES, type BrowserName } from '../../tests/support/browsers/engine';
import { launch } from '../../tests/support/browsers/launch';
import { startStandIn } from '../../tests/support/browsers/stand-in';
import { until } from '../../tests/support/browsers/until';

const ADDRESS = 'https://www.themarysue.com/titlecard-demo/';
const SHOWN = 'Metallic Rouge';
const SCREENSHOTS = 'screenshots';

/** A window can be shown on macOS and Windows always, elsewhere where a display is named. */
const hasDisplay = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

function wantedBrowser(): BrowserName {
  const wanted = process.argv[2] ?? 'chromium';
  const name = BROWSER_NAMES.find((it) => it === wanted);
  if (name === undefined) throw new Error(`"${wanted}" is not one of ${BROWSER_NAMES.join(', ')}`);
  return name;
}

/** The main job without a display: marks, a hover, the card's words and a picture of it. */
async function showHeadless(article: Article): Promise<void> {
  const marks = await article.waitForMarks(SHOWN);
  console.log(`Marked in the article: ${marks.join(', ')}`);
  await article.hover(SHOWN);
  const card = await article.waitForCard('Bones');
  console.log(`\nThe card on "${SHOWN}":\n${card.split('\n').map((line) => `  ${line}`).join('\n')}`);
  mkdirSync(SCREENSHOTS, { recursive: true });
  const file = `${SCREENSHOTS}/demo.png` as const;
  await article.page.screenshot({ path: file });
  console.log(`\nA picture of it: ${file}`);
}

async function showWindow(article: Article): Promise<void> {
  await article.waitForMarks(SHOWN);
  console.log(`A browser window is open on a demo article. Rest the pointer on ${SHOWN}; the toolbar button opens the watchlist.\nClose the browser to end this.`);
  await until('the browser is closed', () => !article.engine.browser.connected, 24 * 60 * 60 * 1000);
}

const standIn = await startStandIn();
standIn.page(ADDRESS, readFileSync('docs/demo/article.html', 'utf8'));
const engine = await launch(wantedBrowser(), { standIn, headful: hasDisplay });
try {
  const article = await Article.open(engine, ADDRESS);
  await (hasDisplay ? showWindow(article) : showHeadless(article));
} finally {
  if (engine.browser.connected) await engine.close();
  await standIn.close();
}
