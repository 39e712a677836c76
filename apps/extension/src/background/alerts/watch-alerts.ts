import { browser } from 'wxt/browser';

import { createClient } from '../../api/create-api.ts';
import { connectionItem } from '../../storage/connection.ts';
import { paintEverywhere } from '../keep-badges.ts';
import { lastSeenAlertItem, newsAmong } from './alert-news.ts';
import { openAlertsItem } from './open-alerts.ts';
import { tellAlerts } from './tell-alerts.ts';

const alarmName = 'alerts';
const everyMinutes = 1;

/** More are told as *99+*. */
const mostRead = 100;

/** Reads what is open on the connected server, and tells it on our button; what is new, also by a notification. */
async function look(): Promise<void> {
  const connection = await connectionItem.read();
  if (connection?.kind !== 'server') return note(0);
  const client = createClient(connection);
  const { items } = await client.alerts.list.query({ state: 'open', limit: mostRead });
  await note(items.length);
  const seen = lastSeenAlertItem(connection.url);
  const kept = await seen.read();
  const { news, lastSeen } = newsAmong(items, kept);
  if (lastSeen !== kept) await seen.write(lastSeen);
  await tellAlerts(news);
}

async function note(open: number): Promise<void> {
  if ((await openAlertsItem.read()) === open) return;
  await openAlertsItem.write(open);
  await paintEverywhere();
}

let before = Promise.resolve();

/** One look after another, or one alert would be news twice. A server that is away tells nothing new. */
export function lookAtAlerts(): void {
  before = before.then(look).catch(() => undefined);
}

/** Looks once a minute while a server is connected, and at once when that changes. */
export function watchAlerts(): void {
  const keepAlarm = async (): Promise<void> => {
    const connection = await connectionItem.read();
    if (connection?.kind !== 'server') await browser.alarms.clear(alarmName);
    else if ((await browser.alarms.get(alarmName)) === undefined) {
      await browser.alarms.create(alarmName, { periodInMinutes: everyMinutes });
    }
  };
  const begin = (): void => {
    void keepAlarm();
    lookAtAlerts();
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) lookAtAlerts();
  });
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  connectionItem.watch(begin);
}
