import type { IncomingMessage } from 'node:http';
import type { PostbackBody, PostbackInput, Result, VerdictCode } from '@trackside/core';
import { textFromBytes } from '@trackside/core';
import { bodyFormat, isPlainBody } from './http/media-type.ts';
import { readBody } from './http/read-body.ts';
import { readMultipart } from './http/read-multipart.ts';
import { readSigned, type SignedRequest } from './sender/signed-request.ts';

export const queryLimit = 8 * 1024;
export const bodyLimit = 8 * 1024;

/** What is turned away before its parameters are looked at. */
export type RequestRefusal = Extract<
  VerdictCode,
  'QUERY_TOO_LONG' | 'BODY_TOO_LARGE' | 'MEDIA_TYPE_UNSUPPORTED' | 'REQUEST_MALFORMED'
>;

/**
 * A body that announces fields which can't be read. core refuses it as it refuses any JSON that is
 * no flat object, so that with a valid token in the query it is kept like every refusal.
 */
const unreadableBody: PostbackBody = { type: 'json', text: '!' };

/** What a request brings: its raw parameters, and its signature where it bears one. */
export interface ReadRequest {
  readonly input: PostbackInput;
  readonly signed: SignedRequest | null;
}

const noBytes = new Uint8Array();

/** Takes the raw parameters from a request: limits first, nothing decoded yet. */
export async function readRequest(
  message: IncomingMessage,
): Promise<Result<ReadRequest, RequestRefusal>> {
  const query = rawQuery(message.url ?? '');
  if (query.length > queryLimit) return refusal('QUERY_TOO_LONG');
  if (message.httpVersion === '1.1' && message.headers.host === undefined) {
    return refusal('REQUEST_MALFORMED');
  }
  const input: PostbackInput = { query: queryText(query) };
  if (message.method !== 'POST') {
    return { ok: true, value: { input, signed: readSigned(message, noBytes) } };
  }
  const bytes = await readBody(message, bodyLimit);
  if (bytes === null) return refusal('BODY_TOO_LARGE');
  const body = await readPostbackBody(message, bytes);
  if (!body.ok) return body;
  const signed = readSigned(message, bytes);
  return {
    ok: true,
    value: { input: body.value === null ? input : { ...input, body: body.value }, signed },
  };
}

const ascii = /^[ -~]*$/;

/** Node hands the target over as Latin-1, one character a byte; plain ASCII is text already. */
function queryText(query: string): string {
  return ascii.test(query) ? query : textFromBytes(Buffer.from(query, 'latin1'));
}

/** Everything after the first `?`; empty where there is none. */
export function rawQuery(target: string): string {
  const mark = target.indexOf('?');
  return mark < 0 ? '' : target.slice(mark + 1);
}

async function readPostbackBody(
  message: IncomingMessage,
  bytes: Buffer,
): Promise<Result<PostbackBody | null, RequestRefusal>> {
  if (bytes.length === 0) return { ok: true, value: null };
  const contentType = contentTypeOf(message);
  const format = bodyFormat(contentType);
  if (format === null || !isPlainBody(message.headers['content-encoding'])) {
    return refusal('MEDIA_TYPE_UNSUPPORTED');
  }
  if (format !== 'multipart')
    return { ok: true, value: { type: format, text: textFromBytes(bytes) } };
  const reading = await readMultipart(contentType, bytes);
  if (reading.kind === 'file') return refusal('MEDIA_TYPE_UNSUPPORTED');
  return {
    ok: true,
    value: reading.kind === 'form' ? { type: 'form', text: reading.text } : unreadableBody,
  };
}

/** As it was sent: Fastify is not to see it. */
function contentTypeOf({ rawHeaders }: IncomingMessage): string {
  const name = rawHeaders.findIndex(
    (text, index) => index % 2 === 0 && text.toLowerCase() === 'content-type',
  );
  return name < 0 ? '' : (rawHeaders[name + 1] ?? '');
}

function refusal(code: RequestRefusal): Result<never, RequestRefusal> {
  return { ok: false, error: code };
}
