import { backgroundOf } from '../background-worker.ts';
import { actIn, type PopupActions } from '../popup-actions.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

export interface SeededStage extends Stage {
  readonly popup: PopupActions;
  readonly offerId: number;
}

/** An offer with events, and postbacks of every verdict; quiet, only those that nobody is alerted of. */
export async function seed({ server }: Stage, { quiet = false } = {}): Promise<number> {
  const { api } = server;
  const offer = await api.offers.create.mutate({
    name: 'Farm Game US',
    currency: 'USD',
    destinationUrl: 'https://app.appsflyer.com/id123?pid=example_int&clickid={transaction_id}',
    revenue: { type: 'CPA', value: '5.00' },
    payout: { type: 'CPA', value: '3.50' },
  });
  const rules = { revenue: { type: 'None' }, payout: { type: 'None' } } as const;
  for (const name of ['af_complete_registration', 'af_level_achieved', 'Tutorial done']) {
    await api.events.create.mutate({
      offerId: offer.id,
      name,
      ...rules,
      allowMultiple: false,
      parameters: [],
    });
  }
  await api.events.create.mutate({
    offerId: offer.id,
    name: 'af_purchase',
    revenue: { type: 'CPS', value: '12.5' },
    payout: { type: 'Fixed', value: '1.25' },
    allowMultiple: true,
    parameters: [{ name: 'sale_amount' }, { name: 'currency' }, { name: 'order_id' }],
  });
  const click = await api.clicks.create.mutate({ offerId: offer.id });
  const base = `${server.url}/?secure=${offer.secure}&transaction_id=`;
  const taken = [
    `${click.transactionId}`,
    `${click.transactionId}`,
    `${click.transactionId}&event_name=af_complete_registration&country=DE`,
  ];
  const all = [
    `${click.transactionId}&event_name=af_purchase&sale_amount=39.99&order_id=A-1`,
    ...taken,
    `${click.transactionId}&event_name=AF_Purchase`,
    'REPLACE',
  ];
  for (const rest of quiet ? taken : all) await fetch(base + rest);
  return offer.id;
}

/** Connects a fresh popup, as a manager would. */
export async function connect(stage: Stage): Promise<PopupActions> {
  const popup = actIn(await stage.openPopup());
  await popup.fill('Server URL', stage.server.url);
  await popup.fill('Access token', stage.server.adminToken);
  await popup.press('Connect');
  await popup.page.waitForSelector('[role="tablist"]');
  return popup;
}

/** Opens a popup that is connected already: what connecting keeps is there, and nobody has typed. */
async function openConnected(stage: Stage): Promise<PopupActions> {
  const { url, adminToken: token, api } = stage.server;
  const { name } = await api.access.whoami.query();
  const connection = JSON.stringify({ kind: 'server', url, token, name });
  const background = await backgroundOf(stage);
  await background.evaluate(`chrome.storage.local.set({ connection: ${connection} })`);
  const popup = actIn(await stage.openPopup());
  await popup.page.waitForSelector('[role="tablist"]');
  return popup;
}

interface SeededStageOptions extends StageOptions {
  /** No postback came that anybody is alerted of. */
  readonly quiet?: boolean;
}

/** A stage on AppsFlyer's page with an offer, events and postbacks of every verdict, connected. */
export async function openSeededStage(options: SeededStageOptions = {}): Promise<SeededStage> {
  const { quiet = false, ...others } = options;
  const stage = await openStage(others);
  const offerId = await seed(stage, { quiet });
  await stage.visit('hq1.appsflyer.com', 'appsflyer-integration.html');
  const popup = await openConnected(stage);
  return { ...stage, popup, offerId };
}
