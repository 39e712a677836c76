import type { Mutation } from './mutation.ts';
import { has, withMore, withValue } from './mutation.ts';

/** Parameter names that HTML damages, with what becomes of `&name`. */
const damaged = [
  ['&currency', '¤cy'],
  ['&param1', '¶m1'],
  ['&timestamp', '×tamp'],
  ['&region', '®ion'],
  ['&section', '§ion'],
  ['&note', '¬e'],
  ['&quote', '"e'],
  ['&ltv', '<v'],
  ['&copy', '©'],
  ['&center', '¢er'],
  ['&degree', '°ree'],
  ['&macro', '¯o'],
  ['&micro', 'µ'],
  ['&pound', '£'],
] as const;

const privateHosts = [
  'localhost',
  '127.0.0.1',
  '10.1.2.3',
  '192.168.0.7',
  '[::1]',
  'tracker.local',
];

const https = 'https://';

export const addressAndText: Readonly<Record<string, Mutation>> = {
  SCHEME: ({ text }) =>
    ['http://', '//', '', 'htps://', 'https:/'].map((scheme) => ({
      text: scheme + text.slice(https.length),
    })),
  HOST_WRONG: ({ text }) =>
    [...privateHosts, 'tracker.example'].map((host) => ({ text: text.replace('t.example', host) })),
  FRAGMENT_EATS_QUERY: ({ text }) => [
    { text: text.replace('/?', '/#?') },
    { text: text.replace('&', '#top&') },
  ],
  SPACE_OR_CONTROL: ({ text }) => [
    ...[' ', '\u00A0', '\u200B', '\n', '\t'].map((blank) => ({
      text: text.replace('&', `${blank}&`),
    })),
    { text: `${text} ` },
    { text: `\u201C${text}\u201D` },
  ],
  DOUBLE_QUESTION_MARK: ({ text }) => [{ text: text.replace('&', '?') }],
  ENCODED_TEMPLATE: ({ text, clickMacro, ...clean }) => [
    { text: encodeURIComponent(text) },
    ...(encodeURIComponent(clickMacro) === clickMacro
      ? []
      : [
          withValue(
            { text, clickMacro, ...clean },
            'transaction_id',
            encodeURIComponent(clickMacro),
          ),
        ]),
  ],
  ENTITY_DAMAGE: ({ text }) => [
    ...damaged.map(([, became]) => ({ text: `${text}${became}=1` })),
    { text: text.replaceAll('&', '&amp;') },
  ],
  DUPLICATE_PARAMETER: (clean) => [
    withMore(clean, 'transaction_id', clean.clickMacro),
    withMore(clean, 'transaction_id', 'another'),
    withMore(clean, 'Transaction_ID', clean.clickMacro),
    ...(has(clean, 'event_id') ? [withMore(clean, 'event_id', '42')] : []),
  ],
};
