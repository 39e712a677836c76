import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from '@trackside/core';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { findCutOff } from './find-cut-off.ts';
import { openLogStage } from './stages/log-stage.ts';
import { wholePage } from './stages/pictures.ts';

interface DownloadFolder extends AsyncDisposable {
  /** A file's text, once it is there in whole. */
  read(name: string): Promise<string>;
}

/** Lets the browser save files where a test can read them. */
async function openDownloads(browser: Browser): Promise<DownloadFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return {
    read: async (name) => {
      await expect.poll(() => readdir(folder), { timeout: 15_000 }).toContain(name);
      return readFile(join(folder, name), 'utf8');
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Opens a link as somebody who has nothing but the link. */
async function visit(browser: Browser, url: string): Promise<{ page: Page; status: number }> {
  const stranger = await browser.createBrowserContext();
  const page = await stranger.newPage();
  const response = await page.goto(url);
  return { page, status: response?.status() ?? 0 };
}

test(
  'a why page is shared and taken back, and what is filtered is downloaded',
  { timeout: 240_000 },
  async () => {
    await using stage = await openLogStage();
    await using downloads = await openDownloads(stage.browser);
    const { desk, server, browser, offerId } = stage;
    const { page } = desk;
    const { secure } = await server.api.offers.get.query({ id: offerId });
    const click = await stage.convert();
    await stage.send({
      transaction_id: click,
      event_name: 'af_purchase',
      sale_amount: '79.90',
      currency: 'USD',
      order_id: 'order-7',
      note: secure,
    });
    await desk.openTab('Log');
    await desk.fill('Transaction ID', click, 'searchbox');
    await page.keyboard.press('Enter');
    await desk.see('Postbacks: 2');
    await page.locator('li:nth-child(1) > button').click();
    await desk.see('How it was decided');
    expect(await page.content()).not.toContain(secure);

    // Without amounts: neither the sale's, nor what was counted, nor the token, wherever it was pasted.
    // A list that can't be read again doesn't hide the link: it is shown once.
    const missed: string[] = [];
    const noList = (request: HTTPRequest): void => {
      const isList = request.method() === 'GET' && request.url().includes('postbacks.shares');
      if (isList) missed.push(request.url());
      void (isList ? request.abort() : request.continue());
    };
    await page.setRequestInterception(true);
    page.on('request', noList);
    await desk.press('Make a link');
    await expect.poll(() => missed.length).toBeGreaterThan(0);
    await desk.see('It hides amounts.');
    page.off('request', noList);
    await page.setRequestInterception(false);
    const plain = await desk.copy('Copy: Link');
    expect(plain).toMatch(/\/why\/\S{20,}$/);
    const one = await visit(browser, plain);
    const text = await one.page.$eval('body', ({ innerText }) => innerText);
    expect(one.status).toBe(200);
    expect(text).toContain('af_purchase');
    expect(text).not.toContain('79.90');
    expect(text).not.toContain('9.99');
    expect(await one.page.content()).not.toContain(secure);

    await desk.toggle('Show amounts');
    await desk.press('Make a link');
    await desk.see('It shows amounts.');
    const open = await desk.copy('Copy: Link');
    const other = await visit(browser, open);
    const withAmounts = await other.page.$eval('body', ({ innerText }) => innerText);
    expect(withAmounts).toContain('79.90');
    expect(withAmounts).toContain('9.99 USD');
    expect(await other.page.content()).not.toContain(secure);
    await wholePage(other.page, 'shared-page');
    await page.bringToFront();
    await page.$eval('[aria-label="Links that are live"]', (list) => list.scrollIntoView());
    await wholePage(page, 'log-share');
    expect(await findBarriers(page)).toEqual([]);
    expect(await findCutOff(page)).toEqual([]);

    // Both are listed for the whole log, and each ends after a question.
    await page.keyboard.press('Escape');
    await desk.press('Shared pages');
    const listed = () =>
      page.$$eval('[aria-label="Links that are live"] > li', ({ length }) => length);
    await expect.poll(listed).toBe(2);
    await page
      .locator('[aria-label="Links that are live"] > li button[aria-label^="Revoke"]')
      .click();
    await desk.see('Whoever has the link will find nothing any more.');
    await wholePage(page, 'log-shares');
    expect(await findBarriers(page)).toEqual([]);
    await desk.press('Revoke link');
    await expect.poll(listed).toBe(1);
    expect((await visit(browser, open)).status).toBe(404);
    expect((await visit(browser, plain)).status).toBe(200);
    await page.bringToFront();
    await page.keyboard.press('Escape');

    // What is filtered, and nothing else, is in the files.
    await desk.press('CSV');
    await desk.see('Saved as trackside-postbacks.csv');
    const csv = await downloads.read('trackside-postbacks.csv');
    expect(csv).not.toContain(secure);
    const { records, faults } = readCsv(csv);
    expect(faults).toEqual([]);
    const [names, ...lines] = records.map(({ cells }) => cells);
    const column = (name: string) => lines.map((cells) => cells[names?.indexOf(name) ?? -1]);
    expect(column('transaction_id')).toEqual([click, click]);
    expect(column('code')).toEqual(['EVENT_RECORDED', 'CONVERSION_RECORDED']);
    await desk.press('JSON');
    await desk.see('Saved as trackside-postbacks.json');
    const rows: { transactionId: string }[] = JSON.parse(
      await downloads.read('trackside-postbacks.json'),
    );
    expect(rows.map(({ transactionId }) => transactionId)).toEqual([click, click]);

    // The report goes the same way; a server that is gone is told.
    await desk.openTab('Reports');
    await page.waitForSelector('.report-chart canvas');
    await desk.press('CSV');
    await desk.see('Saved as trackside-report.csv');
    expect(await downloads.read('trackside-report.csv')).toContain('"clicks"');
    await wholePage(page, 'reports-downloads');
    expect(await findBarriers(page)).toEqual([]);
    await page.setOfflineMode(true);
    await desk.press('JSON');
    await desk.see('The download failed, and nothing was saved.');
  },
);
