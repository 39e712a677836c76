import { setTimeout } from 'node:timers/promises';
import type { ElementHandle, EvaluateFunc, Page } from 'puppeteer-core';
import { patienceMs } from '../browser/patience.ts';

/** What a manager does in the popup, by the names that a screen reader would say. */
export interface PopupActions {
  readonly page: Page;
  /** Waits until something of that name is there. */
  find(name: string, role?: string): Promise<ElementHandle>;
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

/** The driver itself would ask again for each frame: that took half a core for as long as a test waits. */
const pollMs = 50;

async function find(page: Page, selector: string): Promise<ElementHandle> {
  const deadline = Date.now() + page.getDefaultTimeout();
  let cause: unknown;
  for (;;) {
    // A page that is on its way to another answers nothing.
    const found = await page.$(selector).catch((error: unknown) => {
      cause = error;
      return null;
    });
    if (found !== null) return found;
    if (page.isClosed() || Date.now() > deadline) {
      throw new Error(`There is no ${selector}.`, { cause });
    }
    await setTimeout(pollMs);
  }
}

const chromiumHand: Hand = {
  insert: (page, text) => page.keyboard.sendCharacter(text),
  click: async (page, selector) => {
    await find(page, selector);
    await page.locator(selector).click();
  },
  until: (page, isSo, value) => page.waitForFunction(isSo, { polling: pollMs }, value),
};

/** In Firefox the driver takes one letter at a time, and what it waits with is against our policy of scripts. */
export const firefoxHand: Hand = {
  insert: (page, text) =>
    page.evaluate((whole) => document.execCommand('insertText', false, whole), text),
  click: async (page, selector) => {
    await find(page, selector);
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
  page.setDefaultTimeout(patienceMs);
  const press: PopupActions['press'] = (name, role = 'button') =>
    hand.click(page, byRole(role, name));
  const findNamed: PopupActions['find'] = (name, role = 'button') => find(page, byRole(role, name));
  return {
    page,
    find: findNamed,
    press,
    async fill(label, text, role = 'textbox') {
      const field = await findNamed(label, role);
      await field.evaluate((element) => {
        if (element instanceof HTMLElement) element.focus();
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
          element.select();
        }
      });
      await hand.insert(page, text);
    },
    async choose(label, option) {
      const select = await findNamed(label, 'combobox');
      const value = await select.evaluate(
        (element, wanted) =>
          element instanceof HTMLSelectElement
            ? [...element.options].find(({ text }) => text === wanted)?.value
            : undefined,
        option,
      );
      if (value === undefined) throw new Error(`“${label}” offers no “${option}”.`);
      await select.select(value);
    },
    async toggle(name) {
      await (await findNamed(name, 'switch')).focus();
      await page.keyboard.press('Space');
    },
    async openTab(name) {
      await press(name, 'tab');
      // What stood there before it stays until its code has come.
      await page.waitForSelector('[role="tabpanel"][aria-busy="false"]');
    },
    async see(text) {
      await hand.until(
        page,
        (wanted) => document.body.innerText.replaceAll('\n', ' ').includes(wanted),
        text,
      );
    },
    async copy(name) {
      const button = await findNamed(name);
      await button.click();
      await hand.until(page, (found) => found.hasAttribute('data-copied') === true, button);
      return page.evaluate(() => navigator.clipboard.readText());
    },
  };
}
