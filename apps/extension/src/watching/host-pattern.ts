const hostName = String.raw`[a-z0-9_-]+(?:\.[a-z0-9_-]+)+`;
const exactHost = new RegExp(`^${hostName}$`);
const exactPattern = new RegExp(String.raw`^https://(${hostName})/\*$`);

/**
 * The match pattern of a page's own host and of nothing beside it. null for pages that are no
 * encrypted web pages, and for whatever would reach further than one host.
 */
export function hostPattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && exactHost.test(hostname) ? `https://${hostname}/*` : null;
}

/** The host of a pattern that names just one; null for one that reaches further. */
export function hostOfPattern(pattern: string): string | null {
  return exactPattern.exec(pattern)?.[1] ?? null;
}
