import { platformById } from '@trackside/core';

import type { HostTab } from './workspace.ts';

/** No host's name has a slash in it, so none can pass for a practice page. */
const practicePath = /\/practice\/([a-z]+)$/;

/**
 * A tab as choices are kept for it: each practice page of the connected server is a place of its
 * own, like the dashboard that it is like. Pages of any other server stay what they are.
 */
export function withPracticePlace(tab: HostTab | null, serverUrl: string): HostTab | null {
  if (tab === null || tab.host === '') return tab;
  const { origin, pathname } = new URL(tab.url);
  const name = practicePath.exec(pathname)?.[1];
  const isOurs = name !== undefined && `${origin}${pathname}` === `${serverUrl}/practice/${name}`;
  return isOurs ? { ...tab, host: `${tab.host}/practice/${name}` } : tab;
}

/** The platform that a practice page is like; null for every other place. */
export function platformOfPractice(host: string): string | null {
  return platformById(practicePath.exec(host)?.[1] ?? '')?.id ?? null;
}
