import { platformForHost } from '@trackside/core';

import { entryOf } from '../storage/entry-of.ts';
import { platformOfPractice } from './practice-page.ts';
import type { HostTab } from './workspace.ts';

/** The platform of a tab: what the user named this host, else what it is known for. */
export function platformOfTab(
  tab: HostTab | null,
  namedHosts: Readonly<Record<string, string>>,
): string | null {
  if (tab === null || tab.host === '') return null;
  const { host } = tab;
  return entryOf(namedHosts, host) ?? platformOfPractice(host) ?? platformForHost(host)?.id ?? null;
}
