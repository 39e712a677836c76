import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';

test.each([
  ['https://t.example/a?b=c', 'https', 't.example', null, '/a'],
  ['HTTP://T.Example:8080', 'HTTP', 't.example', '8080', ''],
  ['//t.example/', null, 't.example', null, '/'],
  ['t.example:80/x#y', null, 't.example', '80', '/x'],
  ['https://user:pass@t.example/', 'https', 't.example', null, '/'],
  ['https://[::1]:8787/x', 'https', '[::1]', '8787', '/x'],
  ['https:/t.example/', null, 't.example', null, '/'],
  ['htps://t.example', 'htps', 't.example', null, ''],
  ['https:t.example', null, 't.example', null, ''],
  ['https:8080/', null, 'https', '8080', '/'],
  ['', null, '', null, ''],
])('reads %s', (text, scheme, host, port, path) => {
  const found = readAddress(text);
  expect(found).toMatchObject({ scheme, host, port, path });
  expect(text.slice(...found.hostSpan).toLowerCase()).toBe(host);
});
