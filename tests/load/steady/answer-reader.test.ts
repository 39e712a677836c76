import { expect, test } from 'vitest';
import { createAnswerReader } from './answer-reader.ts';

const answers =
  'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: y\r\n\r\nhello' +
  'HTTP/1.1 202 Accepted\r\ncontent-length:0\r\n\r\n' +
  'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 2\r\n\r\nno';

test.each([1, 7, 1000])('reads answers that come in pieces of %i bytes', (size) => {
  const statuses: number[] = [];
  const read = createAnswerReader((status) => statuses.push(status));
  for (let from = 0; from < answers.length; from += size) {
    read(Buffer.from(answers.slice(from, from + size), 'latin1'));
  }
  expect(statuses).toEqual([200, 202, 503]);
});

test('refuses an answer whose end it can’t know', () => {
  const read = createAnswerReader(() => undefined);
  expect(() => read(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('without its length');
});
