import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { actIn, type PopupActions } from '../popup-actions.ts';
import { showClipboard, type Stage } from './stage.ts';

/** Opens the full page from the popup's menu, at a desk's width, on its People screen. */
export async function openPeople(stage: Stage, popup: PopupActions): Promise<PopupActions> {
  await popup.press('Menu');
  const target = stage.browser.waitForTarget((one) => one.url().includes('workspace.html'));
  // The popup closes itself under the click, which then is told nothing.
  popup.press('Open as a full page', 'menuitem').catch(() => undefined);
  const page = await (await target).asPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport({ width: 1280, height: 860 });
  await showClipboard(page);
  const desk = actIn(page);
  await desk.openTab('People');
  await page.waitForSelector('[role="radiogroup"][aria-label="Parts of this screen"]');
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

/** Writes what a window shows into the ignored folder; a page in its whole length slides aside where text runs from right to left. */
export async function windowShot(page: Page, name: string): Promise<void> {
  const artifacts = join(import.meta.dirname, '..', 'artifacts');
  await mkdir(artifacts, { recursive: true });
  await page.screenshot({ path: `${join(artifacts, name)}.png`, captureBeyondViewport: false });
}
