import type { HTTPRequest } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../../support/browsers/until';
import { Article } from '../../support/browsers/article';
import { journey, SITE } from '../../support/journey';
import { STUDIO_PIECE } from '../../support/pages';

const at = journey();

const isBackgroundAwake = (): boolean => at.engine.browser.targets().some((target) => target.type() === 'service_worker' && target.url().startsWith(at.engine.origin));

it('of the background comes with the page, before our script runs in it', async () => {
  at.standIn.page(`${SITE}/early/`, STUDIO_PIECE.replace('<body>', '<body><script src="/held.js"></script>'));
  const page = await at.engine.browser.newPage();
  let held: HTTPRequest | null = null;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('/held.js')) held = request;
    else void request.continue();
  });
  await at.engine.stopBackground();
  const loaded = page.goto(`${SITE}/early/`);
  const script = await until('the page waits for its script', async () => held);
  await until('the background is awake', isBackgroundAwake);
  expect(await page.evaluate('document.readyState')).toBe('loading');
  await script.respond({ status: 200, contentType: 'text/javascript', body: '' });
  await loaded;
  await new Article(at.engine, page).waitForMarks('Metallic Rouge');
});
