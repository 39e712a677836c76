import type { VerdictCode } from '@trackside/core';
import { textFromBytes } from '@trackside/core';
import { bytesOf } from '../requests/bytes.ts';
import type { Draft } from '../requests/draft-request.ts';
import { targetOf } from '../requests/write-request.ts';
import type { Judged, LaneModel } from './lane-model.ts';

/** What has to be answered. */
export interface Expected {
  /** The answer's code is one of these. */
  readonly codes: readonly VerdictCode[];
  readonly shape: 'json' | 'gif' | 'page' | 'bodiless';
  /** null where the parameters are not even looked at. */
  readonly judged: Judged | null;
}

const limit = 8 * 1024;

function unjudged(code: VerdictCode, shape: Expected['shape'] = 'json'): Expected {
  return { codes: [code], shape, judged: null };
}

function isPixel({ path }: Draft): boolean {
  return path === '/pixel.gif';
}

/** What is answered before the parameters are looked at, in the server's order; null for the rest. */
function beforeParameters(draft: Draft, queryLength: number): Expected | null {
  const { method, body, version, headers } = draft;
  if (method !== 'GET' && method !== 'POST')
    return unjudged('METHOD_NOT_ALLOWED', method === 'HEAD' ? 'bodiless' : 'json');
  const shape = isPixel(draft) ? 'gif' : 'json';
  if (method === 'GET' && queryLength === 0 && /^\/+$/.test(draft.path))
    return unjudged('SECURE_MISSING', 'page');
  if (queryLength > limit) return unjudged('QUERY_TOO_LONG', shape);
  const hasHost = headers.some((line) => line.startsWith('Host:'));
  if (version === '1.1' && !hasHost) return unjudged('REQUEST_MALFORMED', shape);
  if (body === null || body.bytes.length === 0) return null;
  if (body.bytes.length > limit) return unjudged('BODY_TOO_LARGE');
  return body.says === null ? unjudged('MEDIA_TYPE_UNSUPPORTED') : null;
}

/** Characters that end a request line, or that Node's parser takes for its end. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unfit = /[\u0000-\u0020\u007F-\u00FF]/;

/** Tells whether HTTP can carry this query at all. */
export function isSendable(draft: Draft): boolean {
  return !unfit.test(targetOf(draft).toString('latin1'));
}

/** Says what has to be answered to a request, and books it in the model. */
export function expectAnswer(draft: Draft, model: LaneModel): Expected {
  const query = bytesOf(draft.query);
  const early = beforeParameters(draft, query.length);
  if (early !== null) return early;
  const said = draft.body?.bytes.length === 0 ? null : (draft.body?.says ?? null);
  const judged = model.judge(
    { query: textFromBytes(query), ...(said === null ? {} : { body: said }) },
    isPixel(draft) ? 'pixel' : 'postback',
  );
  const { code } = judged.verdict;
  return {
    // Whoever sends unknown tokens again and again is told so.
    codes: code === 'SECURE_INVALID' ? [code, 'RATE_LIMITED'] : [code],
    shape: isPixel(draft) ? 'gif' : 'json',
    judged,
  };
}
