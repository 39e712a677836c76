import { describe, expect, test } from 'vitest';

import { readServerUrl } from './server-url.ts';

describe('readServerUrl', () => {
  test.each([
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787', false],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787', false],
    [' localhost:8787 ', 'http://localhost:8787', false],
    ['127.0.0.1:8787/trpc', 'http://127.0.0.1:8787', false],
    ['[::1]:8787', 'http://[::1]:8787', false],
    ['track.example.com', 'https://track.example.com', false],
    ['https://example.com/trackside/', 'https://example.com/trackside', false],
    ['http://track.example.com', 'http://track.example.com', true],
    ['http://127.0.0.1.example.com', 'http://127.0.0.1.example.com', true],
    ['http://10.0.0.7:8787', 'http://10.0.0.7:8787', true],
  ])('reads %s', (typed, url, unencrypted) => {
    expect(readServerUrl(typed)).toEqual({ kind: 'valid', url, unencrypted });
  });

  test('tells nothing typed from something wrong', () => {
    expect(readServerUrl('  ')).toEqual({ kind: 'empty' });
  });

  test.each([
    'http://',
    'ftp://example.com',
    'https://user:pass@example.com',
    'two words',
    'track.example.com/two words',
    'track.example.com\t.evil.example',
    'http://foo%20bar',
    'javascript://x',
  ])('refuses %s', (typed) => {
    expect(readServerUrl(typed)).toEqual({ kind: 'invalid' });
  });
});
