import type { Stage } from '../journeys/stages/stage.ts';

async function extensionId({ browser }: Stage): Promise<string> {
  const [id] = [...(await browser.extensions()).keys()];
  if (id === undefined) throw new Error('The extension is not loaded.');
  return id;
}

/** Has a page do something of its own, and leaves the dashboard in front. */
async function inPage({ browser, dashboard }: Stage, url: string, code: string): Promise<unknown> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    return await page.evaluate(code);
  } finally {
    await page.close();
    await dashboard.bringToFront();
  }
}

async function inBrowserSettings(stage: Stage, call: string, pattern: string): Promise<void> {
  const [id, host] = [await extensionId(stage), pattern].map((one) => JSON.stringify(one));
  await inPage(stage, 'chrome://extensions', `chrome.developerPrivate.${call}(${id}, ${host})`);
}

/**
 * Says yes to a host on the browser's own page for extensions. Nothing is given by that yet, but the
 * browser takes the next press of ours for answered: no driver can press its question.
 */
export function allowBeforehand(stage: Stage, pattern: string): Promise<void> {
  return inBrowserSettings(stage, 'addHostPermission', pattern);
}

/** Takes a given host away on the browser's own page for extensions. */
export function takePermission(stage: Stage, pattern: string): Promise<void> {
  return inBrowserSettings(stage, 'removeHostPermission', pattern);
}

/** Gives a host to the extension, which asks for it itself. */
export async function givePermission(stage: Stage, pattern: string): Promise<void> {
  await allowBeforehand(stage, pattern);
  const given = await inPage(
    stage,
    `chrome-extension://${await extensionId(stage)}/workspace.html`,
    `chrome.permissions.request(${JSON.stringify({ origins: [pattern] })})`,
  );
  if (given !== true) throw new Error(`The browser did not give ${pattern}.`);
}
