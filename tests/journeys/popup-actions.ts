import type { Page } from 'puppeteer-core';

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

/** Puts a text into the focused field as one piece, like a paste. */
type Insert = (page: Page, text: string) => Promise<unknown>;

const insertAtOnce: Insert = (page, text) => page.keyboard.sendCharacter(text);

/** The same in Firefox, where the driver takes one letter at a time. */
export const insertInFirefox: Insert = (page, text) =>
  page.evaluate((whole) => document.execCommand('insertText', false, whole), text);

export function actIn(page: Page, insert: Insert = insertAtOnce): PopupActions {
  const press: PopupActions['press'] = async (name, role = 'button') => {
    await page.locator(byRole(role, name)).click();
  };
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
      await insert(page, text);
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
      await page.waitForFunction(
        (wanted) => document.body.innerText.replaceAll('\n', ' ').includes(wanted),
        {},
        text,
      );
    },
    async copy(name) {
      const button = await page.waitForSelector(byRole('button', name));
      await button?.click();
      await page.waitForFunction((found) => found?.hasAttribute('data-copied'), {}, button);
      return page.evaluate(() => navigator.clipboard.readText());
    },
  };
}
