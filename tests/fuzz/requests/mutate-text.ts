import type { SeededRandom } from '../../chance/seeded-random.ts';

type Mutation = (random: SeededRandom, text: string, secure: string) => string;

const bytes = [
  '&',
  '=',
  '%',
  '%00',
  '%ff',
  '%C3%BC',
  '%ED%A0%80',
  '%0A',
  '+',
  ';',
  '#',
  '?',
  '/',
  '[]',
  '{x}',
  'REPLACE',
  '¤',
  '¤cy=',
  '\xff',
  '"',
  '\\',
  "'",
  '<',
  '\u200b',
  '😀',
  'amp;',
  '.',
  '_',
];

const additions = [
  'event_id=1',
  'event_id=',
  'event_id=2',
  'event_id=01',
  'event_id=99999999999',
  'event_name=purchase',
  'event_name=level',
  'event_name=basket',
  'event_name=(event-name)',
  'order_id=7',
  'sale_amount=1.005',
  'sale_amount=1e3',
  'currency=EUR',
  'currency=usd',
  'status=rejected',
  'sub1=%zz',
  '__proto__=1',
  'constructor=1',
  'amp;event_id=1',
  'a=1',
  'Transaction_ID=1',
  'eventid=1',
  'event_id[]=1',
  'secure[]=x',
  'transaction_id=',
  'secure=',
  'a¤cy=EUR',
  'a%C2%A4cy=USD',
  'sale_amount={amount}',
  'order_id=%25%25x%25%25',
  'ip=##x##',
];

function pieceAt(random: SeededRandom, text: string): readonly [pieces: string[], at: number] {
  const pieces = text.split('&');
  return [pieces, random.below(pieces.length)];
}

function hex(code: number): string {
  return `%${code.toString(16).padStart(2, '0')}`;
}

const insertBytes: Mutation = (random, text) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(bytes) + text.slice(at);
};

const replaceByte: Mutation = (random, text) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
};

const cutOut: Mutation = (random, text) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + random.below(8));
};

const truncate: Mutation = (random, text) => text.slice(0, random.below(text.length + 1));

/** The same, written otherwise: what is decoded once more must not change anything. */
const encodeOne: Mutation = (random, text) => {
  const at = random.below(text.length);
  const code = text.charCodeAt(at);
  return code < 0x80 ? text.slice(0, at) + hex(code) + text.slice(at + 1) : text;
};

const encodeTwice: Mutation = (_random, text) => text.replaceAll('%', '%25');

const addParameter: Mutation = (random, text) => `${text}&${random.pick(additions)}`;

const repeatParameter: Mutation = (random, text) => {
  const [pieces, at] = pieceAt(random, text);
  return `${text}&${pieces[at] ?? ''}`;
};

const dropParameter: Mutation = (random, text) => {
  const [pieces, at] = pieceAt(random, text);
  return pieces.toSpliced(at, 1).join('&');
};

const damageName: Mutation = (random, text) => {
  const [pieces, at] = pieceAt(random, text);
  const [name = '', ...rest] = (pieces[at] ?? '').split('=');
  const damaged = random.pick([
    name.toUpperCase(),
    name.replaceAll('_', '-'),
    name.replaceAll('_', ''),
    `${name}[]`,
    `amp;${name}`,
    ` ${name}`.replaceAll(' ', '+'),
    `${name}%00`,
    `data[${name}]`,
  ]);
  return pieces.toSpliced(at, 1, [damaged, ...rest].join('=')).join('&');
};

/** `secure` is the request's own token: another one would be kept as any value is. */
const misplaceToken: Mutation = (random, text, secure) => {
  const first = hex(secure.charCodeAt(0)) + secure.slice(1);
  const value = random.pick([secure, `x${secure}y`, first, `%FF${secure}`]);
  return `${text}&${random.pick(['sub1', 'note', 'order_id', 'event_name', secure])}=${value}`;
};

const nearTextLimit: Mutation = (random, text) => {
  const unit = random.pick(['a', '%C3%A9', '%F0%9F%98%80', '%41']);
  const count = random.pick([63, 64, 84, 85, 86, 99, 100, 101, 127, 128, 254, 255, 256, 300]);
  const name = random.pick(['order_id', 'event_name', 'transaction_id', 'sub2', 'user_agent']);
  return `${text}&${name}=${unit.repeat(count)}`;
};

const nearCountLimit: Mutation = (random, text) =>
  `${text}${'&a=1'.repeat(Math.max(0, 62 + random.below(5) - text.split('&').length))}`;

const nearSizeLimit: Mutation = (random, text) =>
  `${text}&pad=${'x'.repeat(Math.max(0, 8192 - 5 - text.length + random.below(5) - 2))}`;

const common = [insertBytes, cutOut, addParameter, addParameter, damageName, encodeOne];
const rare = [
  replaceByte,
  truncate,
  encodeTwice,
  repeatParameter,
  dropParameter,
  misplaceToken,
  nearTextLimit,
  nearCountLimit,
  nearSizeLimit,
];

/** Mutates a query's or a form's text, up to three times. Characters up to U+00FF stand for bytes. */
export function mutateText(random: SeededRandom, text: string, secure: string): string {
  let mutated = text;
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const mutation = random.pick(random.chance(0.6) ? common : rare);
    mutated = mutation(random, mutated, secure);
  }
  return mutated;
}

/** Mutates a body that is no form: a few bytes only. */
export function mutateBytes(random: SeededRandom, text: string): string {
  return random.pick([insertBytes, replaceByte, cutOut, truncate])(random, text, '');
}
