import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { seededRandom, type SeededRandom } from '../chance/seeded-random.ts';
import { actIn, type PopupActions } from './popup-actions.ts';
import { connect } from './stages/seeded-stage.ts';
import { openStage, type Stage } from './stages/stage.ts';

const seed = 20_270_301;
const letters = [...'abcXYZ019-_=&?{}()#%. äß😀'];

interface Form {
  readonly name: string;
  readonly field: string;
  /** Leads from a popup that has just been opened to the form. */
  reach(popup: PopupActions, hasDraft: boolean): Promise<void>;
}

const connectForm: Form = {
  name: 'Connect',
  field: 'input[inputmode="url"]',
  reach: async () => undefined,
};

const formsOfOffer: readonly Form[] = [
  {
    name: 'Check',
    field: '[role="tabpanel"] textarea',
    reach: (popup) => popup.openTab('Check'),
  },
  {
    name: 'Events',
    field: 'dialog input:not([type="radio"])',
    async reach(popup, hasDraft) {
      await popup.openTab('Events');
      await popup.press(hasDraft ? 'Continue new event' : 'New event');
    },
  },
  {
    name: 'Offer',
    field: 'dialog input:not([type="radio"])',
    async reach(popup, hasDraft) {
      await popup.press('Offer: Farm Game US');
      await popup.press(hasDraft ? 'Continue new offer' : 'New offer');
    },
  },
];

/** Ends the popup from outside, as a click elsewhere does, or from inside; at once in both cases. */
async function kill(page: Page, chance: SeededRandom): Promise<void> {
  if (chance.chance(0.5)) await page.close();
  // The answer to it never comes: who would give it is gone.
  else page.evaluate(() => close()).catch(() => undefined);
}

/** Opens the popup, once the browser has cleared the one before away. */
async function openAgain(stage: Stage): Promise<PopupActions> {
  for (let left = 20; left > 0; left -= 1) {
    const open = stage.browser.targets().some((target) => target.url().includes('popup.html'));
    if (!open) break;
    await setTimeout(50);
  }
  return actIn(await stage.openPopup());
}

/** Types until the popup is killed, opens it again, and tells what it had shown and what it shows now. */
async function killWhileTyping(
  stage: Stage,
  form: Form,
  chance: SeededRandom,
  { kills, prepare }: { readonly kills: number; prepare?(page: Page): Promise<unknown> },
): Promise<string[]> {
  const lost: string[] = [];
  let shown = '';
  for (let round = 0; round <= kills; round += 1) {
    const popup = await openAgain(stage);
    const { page } = popup;
    await prepare?.(page);
    await form.reach(popup, round > 0);
    const field = await page.waitForSelector(form.field);
    const value =
      (await field?.evaluate((element) =>
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? element.value
          : null,
      )) ?? null;
    if (round > 0 && value !== shown) lost.push(`${round}: ${shown} → ${value}`);
    if (round < kills) {
      await field?.evaluate((element) => {
        if (element instanceof HTMLElement) element.focus();
        document.execCommand('selectAll');
      });
      shown = '';
      for (let count = chance.below(12) + 1; count > 0; count -= 1) {
        const letter = chance.pick(letters);
        await page.keyboard.sendCharacter(letter);
        shown += letter;
      }
      await setTimeout(chance.below(4));
    }
    await kill(page, chance);
  }
  return lost;
}

/**
 * What is promised: every letter that stood in a field is there again, however the popup ends, also when
 * it ends in the very millisecond after the letter. It holds since each letter is handed to the browser
 * before its event is over.
 */
test('100 popups killed while typing lose no letter', { timeout: 600_000 }, async () => {
  await using stage = await openStage();
  const chance = seededRandom(seed);
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  const kills = 25;
  const lost = await killWhileTyping(stage, connectForm, chance, { kills });
  await stage.server.api.offers.create.mutate({
    name: 'Farm Game US',
    currency: 'USD',
    destinationUrl: 'https://shop.example/?click={transaction_id}',
    revenue: { type: 'None' },
    payout: { type: 'None' },
  });
  await (await connect(stage)).page.close();
  for (const form of formsOfOffer) {
    lost.push(...(await killWhileTyping(stage, form, chance, { kills })));
  }
  expect(lost).toEqual([]);
});

test('the control: letters that are handed on later are lost', { timeout: 120_000 }, async () => {
  await using stage = await openStage();
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  const handOnLater = `(() => {
    const { local } = chrome.storage;
    const set = local.set.bind(local);
    local.set = (items) => new Promise((done) => setTimeout(() => done(set(items)), 500));
  })()`;
  const lost = await killWhileTyping(stage, connectForm, seededRandom(seed), {
    kills: 3,
    prepare: (page) => page.evaluate(handOnLater),
  });
  expect(lost).toHaveLength(3);
});
