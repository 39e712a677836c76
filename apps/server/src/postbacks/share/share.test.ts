import { expect, test } from 'vitest';
import { startTestServer } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusal.ts';
import { eventSeed, offerSeed, sendPostback } from '../../testing/seed.ts';
import { rowQuestions } from './row-questions.ts';
import { explainCode } from '@trackside/core';

async function openShop() {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const server = await startTestServer({ logger: { level: 'trace', stream } });
  const { api, url } = server;
  const offer = await api.offers.create.mutate(offerSeed);
  await api.events.create.mutate({ offerId: offer.id, ...eventSeed });
  const { transactionId } = await api.clicks.create.mutate({ offerId: offer.id });
  const send = async (more: Record<string, string> = {}) => {
    await sendPostback(url, { secure: offer.secure, transaction_id: transactionId, ...more });
    return (await api.postbacks.list.query({ limit: 1 })).items[0]?.id ?? '';
  };
  return { ...server, api, offer, send, log: () => lines.join('') };
}

const read = async (url: string) => {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('shares a page that whoever has the link can read, until it is taken back', async () => {
  await using shop = await openShop();
  const id = await shop.send({ event_name: 'Purchase ' });
  const { postbacks } = shop.api;
  const { url, ...shared } = await postbacks.share.mutate({ id });
  expect(url).toMatch(/\/why\/[\w-]{32}$/u);
  const secret = url.slice(-32);
  const page = await read(url);
  expect(page.status).toBe(200);
  expect(page.text).toContain('EVENT_UNKNOWN, HTTP 202');
  expect(page.text).toContain('✕ no: it stopped here');
  expect(page.text).toContain('<bdi><code>Purchase␣</code></bdi>');
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none';style-src 'sha256-[^;]+';/u,
  );
  expect(page.headers.get('content-security-policy')).not.toContain('script');
  expect([
    page.headers.get('cache-control'),
    page.headers.get('referrer-policy'),
    page.headers.get('x-robots-tag'),
  ]).toEqual(['no-store', 'no-referrer', 'noindex, nofollow, noarchive']);
  expect(await postbacks.shares.query()).toEqual([shared]);
  expect(await postbacks.shares.query({ id: 'another' })).toEqual([]);
  // The secret is kept nowhere.
  const em = shop.deps.database.em();
  expect(JSON.stringify(await em.execute('select * from why_share'))).not.toContain(secret);
  expect(shop.log()).not.toContain(secret);
  expect(shop.log()).toContain('/why/:secret');

  expect(await postbacks.unshare.mutate({ shareId: shared.id })).toEqual(shared);
  const gone = await read(url);
  const unknown = await read(`${url.slice(0, -32)}${'x'.repeat(32)}`);
  expect([gone.status, gone.text]).toEqual([404, unknown.text]);
  expect([...gone.headers.keys()]).toEqual([...unknown.headers.keys()]);
  expect(await refusalOf(postbacks.unshare.mutate({ shareId: shared.id }))).toMatchObject({
    reason: 'SHARE_NOT_FOUND',
  });
  expect(await refusalOf(postbacks.share.mutate({ id: 'nobody' }))).toMatchObject({
    reason: 'POSTBACK_NOT_FOUND',
  });
});

test('shows no token, no other postback, and amounts only where that was chosen', async () => {
  await using shop = await openShop();
  const { api, globalSecure, offer, adminToken } = shop;
  await shop.send();
  await shop.send({ event_name: 'purchase', order_id: 'somebody-elses-order', sale_amount: '1' });
  const id = await shop.send({
    event_name: 'purchase',
    order_id: 'this-order',
    sale_amount: '77.70',
    price: '77.71',
    country: `x${globalSecure}`,
    sub1: offer.secure,
  });
  await api.postbacks.reverse.mutate({
    id: (await api.postbacks.list.query({ code: 'EVENT_RECORDED' })).items[0]?.id ?? '',
    reason: 'a reason for the team alone',
  });
  const pages = [];
  for (const showAmounts of [false, true]) {
    const { url } = await api.postbacks.share.mutate({ id, showAmounts });
    pages.push((await read(url)).text);
  }
  const [plain = '', open = ''] = pages;
  for (const text of pages) {
    for (const secret of [globalSecure, offer.secure, adminToken, 'somebody-elses', 'reason for']) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    expect(text).toContain('this-order');
  }
  expect([plain.includes('77.7'), open.includes('77.70'), open.includes('77.71')]).toEqual([
    false,
    true,
    true,
  ]);
  const conversion = (await api.postbacks.list.query({ code: 'CONVERSION_RECORDED' })).items[0];
  const booked = await api.postbacks.share.mutate({ id: conversion?.id ?? '', showAmounts: true });
  const page = (await read(booked.url)).text;
  // What the affiliate is paid is nobody else's business.
  expect([page.includes('2.50 EUR'), page.includes('1.00')]).toEqual([true, false]);
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</style><script>alert(1)</script>',
  '<!--',
  '&lt;script&gt;',
  '\u202e<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '</code></bdi><iframe src=//x>',
];

test('keeps script in any name or value a text', async () => {
  await using shop = await openShop();
  const own =
    '!doctype html head meta title /title style /style /head body main h1 /h1 p /p section h2 /h2 /section dl /dl dt /dt dd /dd bdi /bdi code /code time /time span /span ol /ol li /li /main /body /html';
  for (const name of hostile) {
    const id = await shop.send({ event_name: name, sub1: name, status: name, [`<b>${name}`]: '1' });
    const { url } = await shop.api.postbacks.share.mutate({ id, showAmounts: true });
    const { text } = await read(url);
    const tags = new Set(Array.from(text.matchAll(/<(\/?[a-z!-][a-z0-9-]*)/giu), ([, tag]) => tag));
    for (const tag of tags)
      expect([name, own.split(' ')]).toEqual([name, expect.arrayContaining([tag])]);
    const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(text).toContain(escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;'));
  }
});

test('has words for every row', () => {
  for (const { code } of explainCode('EVENT_RECORDED')) expect(rowQuestions).toHaveProperty(code);
  expect(rowQuestions).toHaveProperty('CONVERSION_RECORDED');
});
