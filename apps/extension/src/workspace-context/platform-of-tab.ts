import { platformForHost } from '@trackside/core';

import type { HostTab } from './workspace.ts';

/** The platform of a tab: what the user named this host, else what the catalogue knows. */
export function platformOfTab(
  tab: HostTab | null,
  namedHosts: Readonly<Record<string, string>>,
): string | null {
  if (tab === null || tab.host === '') return null;
  return namedHosts[tab.host] ?? platformForHost(tab.host)?.id ?? null;
}
