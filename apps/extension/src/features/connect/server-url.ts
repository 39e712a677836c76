type ServerUrl =
  | { readonly kind: 'valid'; readonly url: string; readonly unencrypted: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid' };

const schemePattern = /^[a-z][a-z0-9+.-]*:\/\//i;
const loopbackPattern = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Reads what was typed as a server's address; a missing scheme is http on this machine, else https. */
export function readServerUrl(typed: string): ServerUrl {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (/\s/.test(text)) return { kind: 'invalid' };
  const guessed = schemePattern.test(text) ? text : `${guessScheme(text)}://${text}`;
  if (!URL.canParse(guessed)) return { kind: 'invalid' };
  const { protocol, host, hostname, pathname, username, password } = new URL(guessed);
  const isHttp = protocol === 'http:' || protocol === 'https:';
  // A browser takes nearly anything as a host, and writes it with percent signs.
  const isHost = hostname !== '' && !hostname.includes('%');
  if (!isHttp || !isHost || username !== '' || password !== '') return { kind: 'invalid' };
  return {
    kind: 'valid',
    url: `${protocol}//${host}${pathname.replace(/\/+$/, '').replace(/\/trpc$/, '')}`,
    unencrypted: protocol === 'http:' && !loopbackPattern.test(hostname),
  };
}

function guessScheme(text: string): 'http' | 'https' {
  const host = text.replace(/[/?#].*$/, '').replace(/:\d+$/, '');
  return loopbackPattern.test(host) ? 'http' : 'https';
}
