import type { Page } from 'puppeteer-core';
import type { PopupActions } from '../popup-actions.ts';
import { openDesk } from './desk-stage.ts';
import type { Stage } from './stage.ts';

/** Opens the full page on its People screen. */
export async function openPeople(stage: Stage, popup: PopupActions): Promise<PopupActions> {
  const desk = await openDesk(stage, popup);
  await desk.openTab('People');
  await desk.page.waitForSelector('[role="radiogroup"][aria-label="Parts of this screen"]');
  return desk;
}

/** Chooses one of the parts of the People screen. */
export async function openPart({ page }: PopupActions, name: string): Promise<void> {
  const group = '[role="radiogroup"][aria-label="Parts of this screen"]';
  await page.locator(`${group} ::-p-text(${name})`).click();
}

/** Connects the extension with another token, without typing it: every open page follows. */
export async function connectAs(
  { page }: PopupActions,
  server: { readonly url: string },
  { name, token }: { readonly name: string; readonly token: string },
): Promise<void> {
  const connection = JSON.stringify({ kind: 'server', url: server.url, token, name });
  await page.evaluate(`chrome.storage.local.set({ connection: ${connection} })`);
}

/** What the buttons of a page say, so that none is there that can only fail. */
export function buttonsOf(page: Page): Promise<string[]> {
  return page.$$eval('main button:not([role="tab"])', (buttons) =>
    buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
  );
}

/** The text that a page shows, in one line. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replaceAll('\n', ' '));
}
