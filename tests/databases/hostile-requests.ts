import type { World } from '../contract/world.ts';

const longest = 255;

/** Texts of 255 bytes in UTF-8: as long as a click's id or an order may be. */
const longTexts = ['x'.repeat(longest), 'é'.repeat(127), '漢'.repeat(85), '😀'.repeat(63)];

/** What one database might take, keep or compare otherwise than another. */
const strangeTexts = [
  'a%00b',
  '%00',
  'a%0Ab',
  '%C2%80',
  '%EF%BB%BF',
  '%E2%80%AE',
  '%ED%A0%80',
  '%F4%90%80%80',
  '%C0%80',
  '%FF',
  '%EF%BF%BE',
  '%F0%9F%98%80',
  'cafe%CC%81',
  'caf%C3%A9',
  'CAF%C3%89',
  '%20a%20',
  'a%5C0b',
  '%27%3Bdrop%20table%20postback--',
  '%24%241%3F%3F',
  '1e5',
  'NaN',
  '9223372036854775808',
  '%7B%22a%22%3A%5B%5D%7D',
];

const decisive = [
  'transaction_id',
  'event_id',
  'event_name',
  'order_id',
  'sale_amount',
  'currency',
];
const descriptive = ['sub1', 'status', 'note'];

const jsonTexts = [
  '\\u0000',
  'a\\u0000b',
  '\\ud800',
  '\\udc00\\ud800',
  '\\ud83d\\ude00',
  '\\\\u0000',
];

const host = 'HTTP/1.1\r\nHost: a';
const get = (query: string) => `GET /?${query} ${host}\r\n\r\n`;
const post = (type: string, body: string) => {
  const length = Buffer.byteLength(body, 'latin1');
  return `POST / ${host}\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`;
};

/** A value in the place of a parameter, about a click that is there unless it is that which is named. */
function query(world: World, click: string, [name, value]: readonly [string, string]): string {
  const own = `secure=${world.offer.secure}`;
  const about = name === 'transaction_id' ? '' : `&transaction_id=${click}`;
  // Where an order is named, of an event that asks for it.
  const event = name === 'order_id' ? '&event_name=level' : '';
  return `${own}${about}${event}&${name}=${value}`;
}

/** Requests by which a database could be told from another, about a click that has its conversion. */
export function hostileRequests(world: World, click: string): string[] {
  const names = [...decisive, ...descriptive];
  const ask = (name: string, value: string) => query(world, click, [name, value]);
  const encoded = longTexts.map(encodeURIComponent);
  const json = (name: string, text: string) =>
    `{"secure":"${world.offer.secure}","transaction_id":"${click}","event_name":"level","${name}":"${text}"}`;
  const base = ask('note', '');
  return [
    ...names.flatMap((name) => strangeTexts.map((text) => get(ask(name, text)))),
    ...names.flatMap((name) => encoded.map((text) => get(ask(name, text)))),
    // A second time: what was kept is found again, byte by byte.
    ...encoded.map((text) => get(ask('order_id', text))),
    ...strangeTexts.map((text) => get(`${ask('note', '1')}&${text}=1`)),
    ...['order_id', 'note', 'sub1', 'a\\u0000b'].flatMap((name) =>
      jsonTexts.map((text) => post('application/json', json(name, text))),
    ),
    post('application/json', json('note', 'a\u0000b')),
    post('application/x-www-form-urlencoded', `${ask('order_id', 'a\u0000b')}`),
    post('application/x-www-form-urlencoded', `${ask('note', '\xff\xfe')}`),
    get(base + 'x'.repeat(8192 - base.length)),
    get(base + '%00'.repeat(Math.floor((8192 - base.length) / 3))),
    post('application/x-www-form-urlencoded', base + '%F0%9F%98%80'.repeat(600)),
    post('application/json', json('note', '\\u0000'.repeat(1300))),
    post('application/json', json('note', '漢'.repeat(900))),
  ];
}
