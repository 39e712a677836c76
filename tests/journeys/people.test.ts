import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { findCutOff } from './find-cut-off.ts';
import { connectAs, openPart, openPeople } from './stages/people-stage.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { openSeededStage, seed } from './stages/seeded-stage.ts';
import { wholePage, windowShot } from './stages/pictures.ts';
import { openStage } from './stages/stage.ts';
import { wordsOf } from './words-of.ts';

/** Looks at the page as it is, in the light and in the dark. */
async function look({ page }: PopupActions, name: string): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // A colour on its way is none to judge.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await wholePage(page, `${name}-${scheme}`);
    expect(await findBarriers(page), `${name}, ${scheme}`).toEqual([]);
  }
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

test(
  'affiliates are named, archived and paid their own, and the history tells it',
  { timeout: 180_000 },
  async () => {
    await using stage = await openSeededStage();
    const { api, url } = stage.server;
    const { offerId } = stage;
    const desk = await openPeople(stage, stage.popup);
    await openPart(desk, 'Affiliates');
    await desk.press('Add affiliate');
    await desk.press('Add');
    await desk.see('Type a name.');
    await desk.fill('Name', 'Seven Media');
    await desk.press('Add');
    await desk.see('Type the id from the tracking links.');
    await desk.fill('ID in links', 'aff 7');
    await desk.press('Add');
    await desk.see('no click yet');
    expect(await api.affiliates.list.query()).toMatchObject({
      items: [{ id: 'aff 7', name: 'Seven Media' }],
    });

    // One that only clicks have brought is listed, and can be given a name.
    await api.clicks.create.mutate({ offerId, affiliateId: 'seen-1' });
    await expect.poll(async () => (await api.affiliates.list.query()).items.length).toBe(2);
    await desk.fill('Search name or id', 'seen', 'searchbox');
    await desk.see('Seen in clicks, without a name');
    await desk.press('Give seen-1 a name');
    await desk.fill('Name', 'Onno');
    await desk.press('Add');
    await desk.see('Onno');
    await desk.fill('Search name or id', ' ', 'searchbox');
    await desk.press('Rename Seven Media');
    await desk.fill('Name', 'Seven');
    await desk.press('Save');
    await desk.press('Own payouts of Seven');

    // An own payout, reckoned as it is typed.
    await desk.see('This affiliate is paid the default everywhere.');
    await desk.press('Add own payout');
    await desk.fill('Own payout amount', '4.2x');
    await desk.press('Save payout');
    await desk.see('Type the amount as a number');
    await desk.fill('Own payout amount', '4.25');
    await desk.see('Pays 4.25 USD. By default: Pays 3.50 USD.');
    await desk.press('Save payout');
    await desk.see('CPA 4.25 USD');
    await desk.press('Add own payout');
    await desk.choose('Paid for', 'af_purchase');
    await desk.choose('Own payout type', 'CPS · % of sale');
    await desk.fill('Own payout percentage', '12.345');
    await desk.see('Pays 12.35 USD of a sale of 100 USD. By default: Pays 1.25 USD.');
    await desk.press('Save payout');
    await desk.see('CPS 12.345 %');
    await look(desk, 'people-affiliates');
    const payouts = () => api.affiliates.payouts.query({ affiliateId: 'aff 7' });
    expect((await payouts()).map(({ eventName, payout }) => [eventName, payout])).toEqual([
      [null, { type: 'CPA', value: '4.25' }],
      ['af_purchase', { type: 'CPS', value: '12.345' }],
    ]);
    const offer = await api.offers.get.query({ id: offerId });
    const click = await api.clicks.create.mutate({ offerId, affiliateId: 'aff 7' });
    await fetch(`${url}/?secure=${offer.secure}&transaction_id=${click.transactionId}`);
    expect((await api.conversions.list.query(click)).items).toMatchObject([{ payout: '4.25' }]);

    await desk.press('Change the own payout for Conversion of Farm Game US');
    await desk.fill('Own payout amount', '5');
    await desk.press('Save payout');
    await desk.see('CPA 5.00 USD');
    await desk.press('Remove the own payout for af_purchase of Farm Game US');
    await desk.see('The default of Farm Game US counts again.');
    expect(await payouts()).toHaveLength(1);
    await desk.press('Undo');
    await expect.poll(payouts).toHaveLength(2);

    await desk.press('More for Seven');
    await desk.press('Archive', 'menuitem');
    await desk.see('Seven is archived.');
    const archived = async () =>
      (await api.affiliates.list.query({ includeArchived: true })).items[0]?.archivedAt ?? null;
    expect(await archived()).not.toBeNull();
    await desk.press('Undo');
    await expect.poll(archived).toBeNull();

    await openPart(desk, 'History');
    await desk.see('Changed the affiliate Seven');
    await desk.choose('What', 'Affiliates');
    await expect
      .poll(() => desk.page.$$eval('section li', (entries) => entries.map((one) => one.innerText)))
      .toHaveLength(5);
    await desk.see('Seven Media to Seven');
    await desk.choose('What', 'Own payouts');
    await desk.see('CPA 4.25 to CPA 5');
    await desk.choose('Which offer', 'Farm Game US');
    await look(desk, 'people-history');
    await desk.choose('What', 'Webhook addresses');
    await desk.see('No change fits what is chosen above.');
    await desk.press('Show all changes');
    await desk.see('Took from its settings as it started');
    expect(await desk.page.content()).not.toContain(offer.secure);
    expect(await desk.page.content()).not.toContain(stage.server.adminToken);
  },
);

test(
  'the set-up leaves as a file, and comes in after a look at what it would change',
  { timeout: 180_000 },
  async () => {
    await using stage = await openSeededStage();
    const { api } = stage.server;
    const folder = await mkdtemp(join(tmpdir(), 'trackside-set-up-'));
    try {
      const desk = await openPeople(stage, stage.popup);
      const session = await desk.page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
      });
      await openPart(desk, 'Set-up file');
      const day = new Date().toISOString().slice(0, 10);
      const saved = async (format: 'csv' | 'json'): Promise<string> => {
        await desk.press(`Download ${format.toUpperCase()}`);
        const file = join(folder, `trackside-set-up-${day}.${format}`);
        await desk.see(`trackside-set-up-${day}.${format} is saved.`);
        await expect.poll(() => readFile(file, 'utf8').catch(() => '')).not.toBe('');
        return readFile(file, 'utf8');
      };
      const csv = await saved('csv');
      expect(csv).toBe((await api.setup.export.query({ format: 'csv' })).text);
      expect(await saved('json')).toContain('"format": "trackside-set-up"');

      let button = 'Choose a file';
      const choose = async (name: string, text: string): Promise<void> => {
        const file = join(folder, name);
        await writeFile(file, text);
        const opened = desk.page.waitForFileChooser();
        await desk.press(button);
        await (await opened).accept([file]);
        button = 'Choose another file';
      };
      await choose('same.csv', csv);
      await desk.see('All of it is there already: 5 offers and events are as the file says.');

      // Two bad lines: nothing at all is changed, and each is told.
      const head = 'kind,name,currency,destination_url,payout_type,payout_value\n';
      await choose(
        'bad.csv',
        `${head}offer,Shop,EURO,https://shop.example/,CPA,1\noffer,Store,EUR,https://b.example/,CPA,1.2345\n`,
      );
      await desk.see('2 places cannot be used, so nothing would be changed.');
      await desk.see('Line 2 · currency');
      await desk.see('Choose a currency by its ISO 4217 code, such as USD.');
      await desk.see('Line 3 · payout_value');
      await look(desk, 'people-set-up-faults');
      expect(await api.offers.list.query()).toHaveLength(1);

      // Many new ones and a change: shown line by line, of which only those in sight are drawn.
      const many = Array.from(
        { length: 120 },
        (_, at) => `offer,Shop ${at + 1},EUR,https://shop.example/${at},CPA,1.50`,
      );
      const changed = 'offer,Farm Game US,USD,https://app.appsflyer.com/id123,CPA,4.00';
      await choose('many.csv', `${head}${[changed, ...many].join('\n')}\n`);
      await desk.see('Would change: 121. As they should be: 0. Nothing is changed yet.');
      await desk.see('CPA 3.50 to CPA 4.00');
      await look(desk, 'people-set-up');
      const drawn = await desk.page.$$eval(
        'ul[aria-label="What would change"] > li',
        (all) => all.length,
      );
      expect(drawn).toBeLessThan(60);

      // Somebody changes an offer meanwhile: it is looked through again, and told.
      await api.offers.update.mutate({ id: stage.offerId, payout: { type: 'CPA', value: '3.75' } });
      await desk.press('Carry out');
      await desk.see('The offers have changed since the dry run');
      await desk.see('CPA 3.75 to CPA 4.00');
      expect(await api.offers.list.query()).toHaveLength(1);
      await desk.press('Carry out');
      await desk.see('Done: 121 changes.');
      await expect.poll(async () => (await api.offers.list.query()).length).toBe(121);
      expect(await api.offers.get.query({ id: stage.offerId })).toMatchObject({
        payout: { type: 'CPA', value: '4.00' },
      });
      await openPart(desk, 'History');
      await desk.see('Imported from a file Shop 120');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

test(
  'from right to left and in a narrow window nothing is cut off',
  { timeout: 180_000 },
  async () => {
    const say = await wordsOf('ar');
    await using stage = await openStage({ language: 'ar' });
    const { server } = stage;
    const { access, affiliates } = server.api;
    const offerId = await seed(stage);
    await affiliates.create.mutate({ id: 'aff 7', name: 'Seven' });
    const payout = { type: 'CPS', value: '12.345' } as const;
    await affiliates.setPayout.mutate({ affiliateId: 'aff 7', offerId, payout });
    await access.invitations.create.mutate({ name: 'Ann', role: 'manager' });
    await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
    const popup = actIn(await stage.openPopup());
    await connectAs(popup, server, { name: 'admin', token: server.adminToken });
    await popup.page.waitForSelector('[role="tablist"]');
    const page = await stage.browser.newPage();
    await page.goto(popup.page.url().replace('popup.html', 'workspace.html'));
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const desk = actIn(page);
    await desk.openTab(say('shell.tab_people'));
    const findings: string[] = [];
    const look = async (part: string): Promise<void> => {
      for (const width of [1280, 400]) {
        await page.setViewport({ width, height: 860 });
        // Tables and the row of tabs scroll by themselves where there is no room for them.
        const isWider = await page.$eval(
          '[role="tabpanel"]',
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        );
        const found = [
          ...(await findBarriers(page)),
          ...(width === 1280 ? await findCutOff(page) : []),
          ...(isWider ? ['scrolls sideways'] : []),
        ];
        findings.push(...found.map((line) => `${part}, ${width}: ${line}`));
        await windowShot(page, `people-ar-${part}-${width}`);
      }
    };
    const openPartOf = async (part: string): Promise<void> => {
      const group = `[role="radiogroup"][aria-label="${say('people.sections')}"]`;
      await page.locator(`${group} ::-p-text(${part})`).click();
    };
    await desk.press(say('people.withdraw_what', { name: 'Ann' }));
    await desk.see('Ann');
    await look('access');
    await openPartOf(say('people.section_affiliates'));
    await desk.press(say('people.payouts_of', { name: 'Seven' }));
    await desk.see('12.345');
    await desk.press(say('people.payout_new'));
    await look('affiliates');
    await openPartOf(say('people.section_history'));
    await desk.see('Seven');
    await look('history');
    await openPartOf(say('people.section_set_up'));
    await desk.see(say('set_up_file.choose'));
    await look('set-up');
    expect(findings).toEqual([]);
  },
);
