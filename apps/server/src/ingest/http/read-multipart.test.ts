import { expect, test } from 'vitest';
import { readMultipart } from './read-multipart.ts';

const contentType = 'multipart/form-data; boundary=edge';

function body(...parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
}

function part(name: string, value: string | Buffer, extra = ''): Buffer {
  return body(
    `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n${extra}\r\n`,
    value,
    '\r\n',
  );
}

const end = Buffer.from('--edge--\r\n');

test('reads fields as the form text that says the same', async () => {
  const sent = body(part('secure', 'a&b=c%41'), part('event_name', Buffer.from('Zürich')), end);
  expect(await readMultipart(contentType, sent)).toEqual({
    kind: 'form',
    text: 'secure=a%26b%3Dc%2541&event_name=Z%C3%BCrich',
  });
});

test.each([
  '',
  'Content-Type: text/plain; charset=utf-8\r\n',
  'Content-Type: application/octet-stream\r\n',
])('keeps bytes that are no UTF-8 as they are (%j)', async (header) => {
  const sent = body(part('event_name', Buffer.from([0x61, 0xff, 0x00]), header), end);
  expect(await readMultipart(contentType, sent)).toEqual({
    kind: 'form',
    text: 'event_name=a%FF%00',
  });
});

test('keeps an empty field', async () => {
  expect(await readMultipart(contentType, body(part('event_id', ''), end))).toEqual({
    kind: 'form',
    text: 'event_id=',
  });
});

test('tells a file from a field', async () => {
  const file = body(
    '--edge\r\nContent-Disposition: form-data; name="a"; filename="b.txt"\r\n\r\nx\r\n',
    end,
  );
  expect(await readMultipart(contentType, file)).toEqual({ kind: 'file' });
});

test.each([
  ['no boundary is named', 'multipart/form-data', body(part('a', 'b'), end)],
  ['the end is missing', contentType, part('a', 'b')],
  [
    'a part has no name',
    contentType,
    body('--edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n', end),
  ],
  ['it is no multipart at all', contentType, Buffer.from('secure=a')],
  [
    'a part is encoded',
    contentType,
    body(part('a', 'Yg==', 'Content-Transfer-Encoding: base64\r\n'), end),
  ],
])('is unreadable when %s', async (_case, type, sent) => {
  expect(await readMultipart(type, sent)).toEqual({ kind: 'unreadable' });
});
