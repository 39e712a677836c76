import { actIn, type PopupActions } from '../popup-actions.ts';
import { showClipboard, type Stage } from './stage.ts';

/** The full page, in a tab of its own at a desk's width, of a browser whose popup was opened once. */
export async function openDesk(
  { browser }: Pick<Stage, 'browser'>,
  popup: Pick<PopupActions, 'page'>,
): Promise<PopupActions> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto(popup.page.url().replace(/popup\.html.*$/, 'workspace.html'));
  await showClipboard(page);
  await page.bringToFront();
  return actIn(page);
}
