import type { PostbackBody } from '@trackside/core';
import { textFromBytes } from '@trackside/core';
import { bytesOf, percentEncoded } from './bytes.ts';
import type { Pair } from './fill-template.ts';
import { queryOf } from './fill-template.ts';
import { mutateBytes, mutateText } from './mutate-text.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';

export interface DraftBody {
  readonly contentType: string | null;
  readonly bytes: Buffer;
  /** What it says; null where bodies of this type are not read. */
  readonly says: PostbackBody | null;
}

const boundary = 'fuzz-boundary-71d2';

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return raw;
  }
}

function jsonValue(random: SeededRandom, value: string): string {
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(value) && random.chance(0.5)) return value;
  if (random.chance(0.02)) return random.pick(['null', 'true', '[]', '{"a":"b"}', '1e400']);
  return JSON.stringify(decoded(value));
}

function jsonText(random: SeededRandom, pairs: readonly Pair[]): string {
  const space = random.pick(['', '', ' ', '\r\n\t']);
  const members = pairs.map(
    ([name, value]) => `${JSON.stringify(decoded(name))}:${space}${jsonValue(random, value)}`,
  );
  return `${space}{${members.join(`,${space}`)}}${space}`;
}

type Given = { readonly pairs: readonly Pair[]; readonly secure: string };

function formBody(random: SeededRandom, { pairs, secure }: Given): DraftBody {
  const text = queryOf(pairs);
  const bytes = bytesOf(random.chance(0.6) ? mutateText(random, text, secure) : text);
  const charset = random.pick(['', '', '; charset=utf-8', '; charset="UTF-8"']);
  return {
    contentType: `application/x-www-form-urlencoded${charset}`,
    bytes,
    says: { type: 'form', text: textFromBytes(bytes) },
  };
}

function jsonBody(random: SeededRandom, { pairs }: Given): DraftBody {
  const text = jsonText(random, pairs);
  const bytes = Buffer.from(text, 'utf8');
  const sent = random.chance(0.3) ? bytesOf(mutateBytes(random, bytes.toString('latin1'))) : bytes;
  return {
    contentType: random.pick(['application/json', 'application/json; charset=utf-8']),
    bytes: sent,
    says: { type: 'json', text: textFromBytes(sent) },
  };
}

/** Values of any bytes; a name stands in a header, so that it is kept plain. */
function multipartBody(random: SeededRandom, { pairs, secure }: Given): DraftBody {
  const text = random.chance(0.5) ? mutateText(random, queryOf(pairs), secure) : queryOf(pairs);
  const fields = text
    .split('&')
    .map((piece) => piece.split('='))
    .map(([name = '', value = '']) => ({ name, value: bytesOf(decoded(value)) }))
    .filter(({ name }) => /^[\w[\].-]+$/.test(name));
  const head = (name: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`;
  const parts = fields.flatMap(({ name, value }) => [
    Buffer.from(head(name)),
    value,
    Buffer.from('\r\n'),
  ]);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    says: {
      type: 'form',
      text: fields
        .map(({ name, value }) => `${percentEncoded(Buffer.from(name))}=${percentEncoded(value)}`)
        .join('&'),
    },
  };
}

const unread = [
  'text/plain',
  'application/json; charset=latin1',
  'application/xml',
  'application/x-www-form-urlencoded; charset=utf-16',
  null,
];

/** A body that brings these parameters in one of the ways that senders have. */
export function draftBody(random: SeededRandom, given: Given): DraftBody {
  const draft = random.pick([formBody, formBody, jsonBody, jsonBody, multipartBody]);
  const body = draft(random, given);
  return random.chance(0.05) ? { ...body, contentType: random.pick(unread), says: null } : body;
}
