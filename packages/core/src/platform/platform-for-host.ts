import type { PlatformProfile } from '../template/platform-profile.ts';
import { platforms } from './platforms.ts';

/** Pattern → platform; dashboards and tracking hosts alike, since no two platforms share one. */
const byPattern: ReadonlyMap<string, PlatformProfile> = new Map(
  platforms.flatMap((profile) =>
    [...profile.dashboardHosts, ...profile.trackingHosts].map(({ pattern }) => [pattern, profile]),
  ),
);

/** The host itself, then `*.` and each domain above it; none for what is no host name. */
function patternsOf(host: string): string[] {
  const labels = host.split('.');
  if (labels.includes('')) return [];
  return [host, ...labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join('.')}`)];
}

/**
 * The platform whose dashboard or tracking links live on a host, as a tab's address shows it: case, a
 * port and a dot at the end do not count, `*.x` stands for every host below `x` but not `x` itself.
 * null for a host that the catalogue does not know. Source: the platform catalogue.
 *
 * @example
 * platformForHost('HQ1.appsflyer.com:443').id // => 'appsflyer'
 */
export function platformForHost(host: string): PlatformProfile | null {
  const name = host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
  for (const pattern of patternsOf(name)) {
    const profile = byPattern.get(pattern);
    if (profile !== undefined) return profile;
  }
  return null;
}
