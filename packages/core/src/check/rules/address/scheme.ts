import type { Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';
import type { Finding, Repair, Rule } from '../../rule.ts';
import { isLoopbackHost } from './private-host.ts';
import { leadsToUs, publicBase } from './public-base.ts';

function repairTo(reading: Reading, scheme: string): Repair {
  const [start, end] = reading.postback.address.schemeSpan;
  return { label: `Begin with ${scheme}://`, edits: [{ start, end, text: `${scheme}://` }] };
}

/** Our own base may be reached by http alone: then https would lead nowhere. */
function rightScheme(reading: Reading): string {
  const base = publicBase(reading);
  return leadsToUs(reading) && base?.scheme?.toLowerCase() === 'http' ? 'http' : 'https';
}

function plainHttp(reading: Reading): Finding[] {
  const { host, schemeSpan } = reading.postback.address;
  const onLoopback = isLoopbackHost(host);
  const onlyHttp = rightScheme(reading) === 'http';
  if (onLoopback && onlyHttp) return [];
  return [
    {
      span: schemeSpan,
      severity: onLoopback ? 'warning' : 'error',
      message: onLoopback
        ? 'The URL begins with http, which works on this machine only. Use the public https address for a platform.'
        : 'The URL begins with http, so the token travels in the clear and many platforms refuse it. Begin it with https.',
      params: { scheme: 'http' },
      repair: onLoopback || onlyHttp ? undefined : repairTo(reading, 'https'),
    },
  ];
}

function ofPostback(reading: Reading): Finding[] {
  const { address, mended } = reading.postback;
  const scheme = address.scheme?.toLowerCase() ?? null;
  // A macro may hold the whole beginning.
  if (scheme === 'https' || mended.text === '' || reading.postback.segments[0]?.kind === 'macro')
    return [];
  if (scheme === 'http') return plainHttp(reading);
  const written = mended.text.slice(0, address.schemeSpan[1]);
  return [
    {
      span: address.schemeSpan,
      message:
        written === ''
          ? 'The URL has no scheme, so a platform cannot call it. Begin it with https://.'
          : `“${written}” is not how a URL begins that a platform can call. Begin it with https://.`,
      params: { scheme: written },
      repair:
        scheme === null || /^h?t+ps?$/.test(scheme)
          ? repairTo(reading, rightScheme(reading))
          : undefined,
    },
  ];
}

function noUrl(about: TextReading): Finding {
  return {
    about,
    span: [0, about.mended.text.length],
    message: 'This is no URL. Paste the whole address, which begins with https://.',
    params: { scheme: '' },
  };
}

export const findScheme: Rule = (reading) => {
  const { postback, otherText } = reading;
  if (!postback.isUrl) return [noUrl(postback)];
  return [...(otherText === null ? [] : [noUrl(otherText)]), ...ofPostback(reading)];
};
