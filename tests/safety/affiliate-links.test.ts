import { expect, test } from 'vitest';
import { openSeededStage, type SeededStage } from '../journeys/stages/seeded-stage.ts';
import { givePermission } from './give-permission.ts';
import { fillAndUndo, takeTour } from './take-tour.ts';

const host = 'hq1.appsflyer.com';

/** Every link, form and stored value of the page, to the byte, with what the browser keeps of cookies. */
async function linksAndCookies({ browser, dashboard }: SeededStage): Promise<unknown> {
  const inPage: unknown = await dashboard.evaluate(`({
    links: [...document.querySelectorAll('a, area, form, iframe, base, meta[http-equiv]')].map(
      (element) => [element.outerHTML, element.href ?? element.action],
    ),
    clicked: globalThis.clicked,
    cookie: document.cookie,
    stored: [Object.entries(localStorage), Object.entries(sessionStorage)],
    handlers: [...document.querySelectorAll('a')].map(({ onclick, onmousedown }) =>
      String(onclick) + String(onmousedown)),
  })`);
  const cookies = await browser.cookies();
  return { inPage, cookies: cookies.map((cookie) => JSON.stringify(cookie)).toSorted() };
}

test(
  'no link and no cookie is changed by anything that the extension does',
  {
    timeout: 240_000,
  },
  async () => {
    await using stage = await openSeededStage({ secure: true });
    const { dashboard } = stage;
    await stage.popup.page.close();
    await stage.visit(host, 'affiliate-links.html');
    const before = await linksAndCookies(stage);
    expect(JSON.stringify(before).match(/partner-?7/gi)?.length).toBeGreaterThan(10);

    await takeTour(stage);
    await fillAndUndo(stage, '#field');
    // Watched, the page is read without a press as well.
    await givePermission(stage, `https://${host}/*`);
    await dashboard.reload();
    await dashboard.bringToFront();
    await takeTour(stage);
    expect(await linksAndCookies(stage)).toEqual(before);

    // A click leads where the link says, to the byte.
    const href = await dashboard.$eval('#landing', (link) => link.getAttribute('href'));
    const asked = dashboard.waitForRequest((request) => request.isNavigationRequest());
    await dashboard.click('#landing');
    expect((await asked).url()).toBe(href);
  },
);

test('the comparison sees the smallest change', { timeout: 120_000 }, async () => {
  await using stage = await openSeededStage({ secure: true });
  await stage.visit(host, 'affiliate-links.html');
  for (const change of [
    `document.querySelector('#landing').search += '&aff=me'`,
    `document.querySelector('#landing').rel = 'noopener'`,
    `document.querySelector('#landing').onmousedown = () => undefined`,
    `document.cookie = 'aff=me; path=/; max-age=86400'`,
    `document.cookie = 'aff=me; path=/; max-age=9'`,
    `localStorage.setItem('aff', 'me')`,
  ]) {
    const before = await linksAndCookies(stage);
    expect(await linksAndCookies(stage), change).toEqual(before);
    await stage.dashboard.evaluate(change);
    expect(await linksAndCookies(stage), change).not.toEqual(before);
  }
});
