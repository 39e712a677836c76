import { checkPostbackUrl } from '@trackside/core';
import { browser } from 'wxt/browser';

import { readUrls } from '../dashboards/read-from-tab.ts';
import { namedHostsItem } from '../storage/choices.ts';
import { isGranted } from '../watching/host-grants.ts';
import { pageChanged } from '../watching/page-changed.ts';
import { hostOf } from '../workspace-context/host-of.ts';
import { platformOfTab } from '../workspace-context/platform-of-tab.ts';
import { noteErrors } from './keep-badges.ts';

/** A dashboard draws itself after it is loaded: so often, and so long, it is looked at again. */
const looks = 6;
const patienceMs = 20_000;

/** The errors in the postback URLs that a tab shows; null where the user has not given its host. */
async function errorsOn(tabId: number): Promise<number | null> {
  const { url } = await browser.tabs.get(tabId);
  if (url === undefined || !(await isGranted(url))) return null;
  const platform = platformOfTab(
    { id: tabId, url, host: hostOf(url) },
    await namedHostsItem.read(),
  );
  const answer = await readUrls(tabId, []);
  if (answer.kind !== 'read') return null;
  const findings = answer.found.flatMap(({ text }) =>
    checkPostbackUrl(text, platform === null ? {} : { platform }),
  );
  return findings.filter(({ severity }) => severity === 'error').length;
}

const turns = new Map<number, symbol>();

async function look(tabId: number): Promise<void> {
  const turn = Symbol('a page in this tab');
  turns.set(tabId, turn);
  for (let left = looks; left > 0; left -= 1) {
    const { url } = await browser.tabs.get(tabId);
    if (url === undefined || !(await isGranted(url))) return;
    // Begun before it is looked at: what changes meanwhile is a change.
    const changed = pageChanged(tabId, patienceMs);
    changed.catch(() => undefined);
    const errors = await errorsOn(tabId);
    // Another page stands there by now, which has its own turn.
    if (errors === null || turns.get(tabId) !== turn) return;
    await noteErrors(tabId, errors);
    if ((await changed) !== true) return;
  }
}

/** Looks what a tab shows, if the user has given its host, and tells the errors on our button. */
export function watchTab(tabId: number): void {
  // The tab may be closed by now.
  look(tabId).catch(() => undefined);
}

/** Looks at every page that is opened on a host which the user has given. */
export function watchTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'complete' || (url !== undefined && status !== 'loading')) watchTab(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => turns.delete(tabId));
}
