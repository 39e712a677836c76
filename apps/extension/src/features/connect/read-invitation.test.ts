import { expect, test } from 'vitest';

import { readInvitation, withoutSecret } from './read-invitation.ts';

const secret = 'Ab0_-'.repeat(7).slice(0, 32);

test.each([
  [`http://127.0.0.1:8787/pair#${secret}`, 'http://127.0.0.1:8787'],
  [`  https://track.example.com/pair/#${secret}\n`, 'https://track.example.com'],
  [`https://example.com/trackside/pair#${secret}`, 'https://example.com/trackside'],
  [`Come in: https://a.example/pair#${secret}\nSee you!`, 'https://a.example'],
  [`<https://a.example/pair#${secret}>`, 'https://a.example'],
])('takes %s', (link, serverUrl) => {
  expect(readInvitation(link)).toEqual({ kind: 'whole', serverUrl, secret });
});

test.each([
  'https://track.example.com/pair',
  'https://track.example.com/pair#',
  `https://track.example.com/pair#${secret.slice(1)}`,
  `https://track.example.com/pair#${secret}x`,
  `https://me:word@track.example.com/pair#${secret}`,
])('says that %s is not whole', (link) => {
  expect(readInvitation(link)).toEqual({ kind: 'broken' });
});

test.each([
  '',
  secret,
  'https://track.example.com',
  `https://track.example.com/#${secret}`,
  `https://track.example.com/repair-all#${secret}`,
  `javascript://track.example.com/pair#${secret}`,
  `https://track.example.com/pair #${secret}`,
])('leaves %s alone', (typed) => {
  expect(readInvitation(typed)).toEqual({ kind: 'none' });
});

test.each([
  [`https://a.example/pair#${secret}`, 'https://a.example/pair'],
  [`https://a.example/below/pair/#${secret.slice(9)}`, 'https://a.example/below/pair/'],
  [`HTTP://a.example/pair#`, 'HTTP://a.example/pair'],
  [`a.example/pair#${secret}`, 'a.example/pair'],
  [`Come in:\nhttps://a.example/pair#${secret.slice(1)} today`, 'Come in:\nhttps://a.example/pair'],
])('of the link %s keeps nothing behind the #', (typed, kept) => {
  expect(withoutSecret(typed)).toBe(kept);
});

test.each(['https://a.example', 'a#b', '#', 'https://a.example/#top', '/pair#x'])(
  'keeps every letter of %s',
  (typed) => {
    expect(withoutSecret(typed)).toBe(typed);
  },
);
