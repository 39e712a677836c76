import { actIn } from '../journeys/popup-actions.ts';
import type { SeededStage } from '../journeys/stages/seeded-stage.ts';

const patienceMs = 15_000;

/** Goes through every feature beside the dashboard that stands there, as a manager would, and leaves no popup open. */
export async function takeTour(stage: SeededStage): Promise<void> {
  const popup = actIn(await stage.openPopup());
  await popup.openTab('Match');
  await popup.press('Read this page');
  await popup.page.waitForFunction(
    `document.querySelector('li[data-status], [role="alert"]') !== null`,
  );
  await popup.openTab('Check');
  await popup.press('Read from the page');
  await popup.page.waitForSelector('textarea');
  await popup.fill('Postback URL', 'https://t.example/?secure=abc&transaction_id=REPLACE');
  await popup.page.waitForSelector('li[data-code]');
  await popup.openTab('Events');
  await popup.see('af_purchase');
  await popup.openTab('Live');
  await popup.see('PLACEHOLDER_LEFT');
  await popup.press('Send test');
  await popup.press('Run test');
  await popup.press('Remove traces');
  await popup.see('Every trace of the tests is removed.');
  await popup.page.keyboard.press('Escape');
  await popup.openTab('Postbacks');
  await popup.copy('Copy: Conversion URL');
  await popup.press('Menu');
  await popup.press('Settings', 'menuitem');
  await popup.see('Hosts under watch');
  const own = `chrome-extension://${new URL(popup.page.url()).host}`;
  await popup.page.close();
  for (const name of ['workspace.html', 'sidepanel.html', 'first-run.html']) {
    const page = await stage.browser.newPage();
    await page.goto(`${own}/${name}`);
    await page.waitForSelector('#root > *', { timeout: patienceMs });
    await page.close();
  }
  await stage.dashboard.bringToFront();
}

/** Fills the page's focused field from the popup, and takes that back. */
export async function fillAndUndo(stage: SeededStage, selector: string): Promise<void> {
  await stage.dashboard.focus(selector);
  const popup = actIn(await stage.openPopup());
  await popup.openTab('Postbacks');
  await popup.press('Fill: Conversion URL');
  await popup.see('Put into');
  await popup.press('Undo');
  await popup.see('The field is as it was before.');
  await popup.page.close();
}
