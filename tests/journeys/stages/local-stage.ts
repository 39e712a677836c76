import { actIn, type PopupActions } from '../popup-actions.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

export interface LocalStage extends Stage {
  readonly popup: PopupActions;
}

export const localToken = 'w4Lk9vTq2ZsM7bXe';

/** A stage on AppsFlyer's page where no server runs, and nobody has connected. */
export async function openLocalStage(options: StageOptions = {}): Promise<LocalStage> {
  const stage = await openStage(options);
  await stage.server.close();
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  return { ...stage, popup: actIn(await stage.openPopup()) };
}

/** Goes on without a server, postbacks going to a Trackside server that somebody else runs. */
export async function goLocal(popup: PopupActions): Promise<void> {
  await popup.press('Use without a server');
  await popup.fill('Postback address', 'https://track.example.com');
  await popup.fill('Token', localToken);
  await popup.press('Start without a server');
  await popup.page.waitForSelector('[role="tablist"]');
}

export async function makeOffer(popup: PopupActions, name: string): Promise<void> {
  await popup.fill('Offer name', name);
  await popup.fill(
    'Destination URL',
    'https://app.appsflyer.com/id123?pid=example_int&clickid={transaction_id}',
  );
  await popup.fill('Revenue amount', '5.00');
  await popup.press('Create offer');
  await popup.page.waitForSelector('button[aria-label="Copy: Conversion URL"]');
}

/** What one of our pages has kept under a name. */
export function keptIn({ page }: PopupActions, name: string): Promise<unknown> {
  return page.evaluate(
    `chrome.storage.local.get('${name}').then((kept) => kept['${name}'] ?? null)`,
  );
}
