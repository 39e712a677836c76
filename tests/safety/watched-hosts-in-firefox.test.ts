import { startTestServer } from '@trackside/server/testing';
import { expect, test } from 'vitest';
import { launchFirefox } from '../browser/launch-firefox.ts';
import { patienceMs } from '../browser/patience.ts';
import { readManifest } from '../journeys/read-manifest.ts';
import { builtForFirefox } from '../journeys/stages/stage.ts';

const origins = ['https://demo.everflowclient.io/*'];

test(
  'Firefox gives one host, the settings list it and give it back',
  {
    timeout: 180_000,
  },
  async () => {
    await using server = await startTestServer();
    const { browser_specific_settings: settings } = await readManifest(builtForFirefox);
    await using firefox = await launchFirefox({
      extension: builtForFirefox,
      extensionId: settings?.gecko.id ?? '',
    });
    const firstRun = await firefox.openedPage('first-run.html');
    const connection = { url: server.url, token: server.adminToken, name: 'admin' };
    await firstRun.evaluate(
      `browser.storage.local.set(${JSON.stringify({ connection, 'first-run': 'skipped' })})`,
    );
    await firstRun.close();
    const page = await firefox.openPage('workspace.html');
    page.setDefaultTimeout(patienceMs);
    const press = async (role: string, name: string): Promise<void> => {
      const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
      await found?.click();
    };
    const granted = () => page.evaluate(`browser.permissions.getAll().then((all) => all.origins)`);
    /** Asks on a real click, as Firefox wants it. */
    const ask = async (wanted: readonly string[]): Promise<unknown> => {
      await page.evaluate(`{
      const asking = () => browser.permissions.request(${JSON.stringify({ origins: wanted })})
        .then((answer) => { globalThis.answer = answer; }, (error) => { globalThis.answer = error.message; });
      globalThis.answer = null;
      addEventListener('click', asking, { once: true, capture: true });
    }`);
      await (await page.$('dialog h2'))?.click();
      await expect.poll(() => page.evaluate('answer')).not.toBeNull();
      return page.evaluate('answer');
    };
    const listed = () => page.$$eval('li[data-pattern]', (all) => all.length);

    await press('button', 'Menu');
    await press('menuitem', 'Settings');
    await page.waitForSelector('dialog[open] section');
    // The control: nothing is given by installing.
    expect([await granted(), await listed()]).toEqual([[], 0]);
    expect(await ask(origins)).toBe(true);
    expect(await granted()).toEqual(origins);
    await expect.poll(listed).toBe(1);
    await press('button', 'Revoke demo.everflowclient.io');
    await expect.poll(granted).toEqual([]);
    await expect.poll(listed).toBe(0);
    // What the manifest does not have, it does not even ask about.
    expect(await ask(['http://a.example/*'])).toMatch(/permission/i);
  },
);
