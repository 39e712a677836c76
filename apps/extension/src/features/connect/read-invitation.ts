type Invitation =
  /** No invitation: what is typed as an address or a token. */
  | { readonly kind: 'none' }
  /** A link of this kind whose secret is missing or cut off. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'whole'; readonly serverUrl: string; readonly secret: string };

const secretPattern = /^#[A-Za-z0-9_-]{32}$/;

/** A whole link, wherever it stands in a message. */
const linkInText = /https?:\/\/[^\s#]+\/pair\/?#[\w-]{32}(?![\w-])/i;

/** Reads a link such as `https://track.example.com/pair#…`, as an admin sends it, alone or in a message. */
export function readInvitation(typed: string): Invitation {
  const text = linkInText.exec(typed)?.[0] ?? typed.trim();
  if (!/^https?:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) {
    return { kind: 'none' };
  }
  const { protocol, host, pathname, hash, username, password } = new URL(text);
  const path = /^(?<below>.*)\/pair\/?$/.exec(pathname)?.groups?.['below'];
  if (path === undefined) return { kind: 'none' };
  if (!secretPattern.test(hash) || username !== '' || password !== '') return { kind: 'broken' };
  return { kind: 'whole', serverUrl: `${protocol}//${host}${path}`, secret: hash.slice(1) };
}

/**
 * What of a typed address may be kept: behind the # of an invitation's link stands its secret or a part
 * of it, whatever stands before the link or is missing there.
 */
export function withoutSecret(typed: string): string {
  const link = /^.*?[^\s/]\/pair\/?(?=#)/is.exec(typed);
  return link === null ? typed : link[0];
}
