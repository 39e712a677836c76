import { setTimeout } from 'node:timers/promises';
import type { EvaluateFunc, Page } from 'puppeteer-core';

/** What a manager does in the popup, by the names that a screen reader would say. */
export interface PopupActions {
  readonly page: Page;
  press(name: string, role?: string): Promise<void>;
  fill(label: string, text: string, role?: string): Promise<void>;
  choose(label: string, option: string): Promise<void>;
  /** Turns a switch by the keyboard. */
  toggle(name: string): Promise<void>;
  openTab(name: string): Promise<void>;
  /** Waits until the popup shows this text. */
  see(text: string): Promise<void>;
  /** Presses a Copy button, waits for its confirmation, and gives what the clipboard holds. */
  copy(name: string): Promise<string>;
}

function byRole(role: string, name: string): string {
  return `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
}

/** What browsers' drivers do in different ways. */
export interface Hand {
  /** Puts a text into the focused field as one piece, like a paste. */
  insert(page: Page, text: string): Promise<unknown>;
  /** Clicks what a selector finds, once it can be clicked. */
  click(page: Page, selector: string): Promise<void>;
  /** Waits until the page says that something is so of a value. */
  until<Value>(page: Page, isSo: EvaluateFunc<[Value]>, value: Value): Promise<unknown>;
}

const chromiumHand: Hand = {
  insert: (page, text) => page.keyboard.sendCharacter(text),
  click: (page, selector) => page.locator(selector).click(),
  until: (page, isSo, value) => page.waitForFunction(isSo, {}, value),
};

const pollMs = 50;

/** In Firefox the driver takes one letter at a time, and what it waits with is against our policy of scripts. */
export const firefoxHand: Hand = {
  insert: (page, text) =>
    page.evaluate((whole) => document.execCommand('insertText', false, whole), text),
  click: async (page, selector) => {
    await page.waitForSelector(selector);
    const isDisabled = () => page.$eval(selector, (element) => element.matches(':disabled'));
    while (await isDisabled()) await setTimeout(pollMs);
    await page.locator(selector).setWaitForEnabled(false).click();
  },
  until: async (page, isSo, value) => {
    const deadline = Date.now() + page.getDefaultTimeout();
    while (!(await page.evaluate(isSo, value))) {
      if (Date.now() > deadline) throw new Error('What was waited for did not come.');
      await setTimeout(pollMs);
    }
  },
};

export function actIn(page: Page, hand: Hand = chromiumHand): PopupActions {
  const press: PopupActions['press'] = (name, role = 'button') =>
    hand.click(page, byRole(role, name));
  return {
    page,
    press,
    async fill(label, text, role = 'textbox') {
      const field = await page.waitForSelector(byRole(role, label));
      await field?.evaluate((element) => {
        if (element instanceof HTMLElement) element.focus();
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
          element.select();
        }
      });
      await hand.insert(page, text);
    },
    async choose(label, option) {
      const select = await page.waitForSelector(byRole('combobox', label));
      const value = await select?.evaluate(
        (element, wanted) =>
          element instanceof HTMLSelectElement
            ? [...element.options].find(({ text }) => text === wanted)?.value
            : undefined,
        option,
      );
      if (value === undefined) throw new Error(`“${label}” offers no “${option}”.`);
      await select?.select(value);
    },
    async toggle(name) {
      await (await page.waitForSelector(byRole('switch', name)))?.focus();
      await page.keyboard.press('Space');
    },
    openTab: (name) => press(name, 'tab'),
    async see(text) {
      await hand.until(
        page,
        (wanted) => document.body.innerText.replaceAll('\n', ' ').includes(wanted),
        text,
      );
    },
    async copy(name) {
      const button = await page.waitForSelector(byRole('button', name));
      await button?.click();
      await hand.until(page, (found) => found?.hasAttribute('data-copied') === true, button);
      return page.evaluate(() => navigator.clipboard.readText());
    },
  };
}
