import { expect, it } from 'vitest';
import { withCanonicalWords } from './canonical-words.ts';

const row = {
  appsflyerEvent: 'Solo este socio',
  partnerEvent: 'Días',
  usersFrom: null,
  including: null,
};
const table = {
  kind: 'mapping' as const,
  partnerActive: null,
  inAppPostbacks: null,
  window: null,
  installUsersFrom: null,
  rows: [row],
};

it.each([
  ['6 Meses', '6 Months'],
  ['30 Días', '30 Days'],
  ['12時間', '12 Hours'],
  ['ライフタイム', 'Lifetime'],
  ['6 Months', '6 Months'],
  ['6 fortnights', '6 fortnights'],
])('words the window %j as %j', (window, english) => {
  expect(withCanonicalWords({ ...table, window }).window).toBe(english);
});

it.each([
  ['Solo este socio', 'This partner only'],
  ['このパートナーのみ', 'This partner only'],
  ['Valores sin ingresos', 'Values & no revenue'],
  ['Werte und Umsatz', 'Values & revenue'],
  ['something else', 'something else'],
])('words the choice %j as %j', (choice, english) => {
  const rows = [{ ...row, usersFrom: choice, including: choice }];
  expect(withCanonicalWords({ ...table, installUsersFrom: choice, rows })).toEqual({
    ...table,
    installUsersFrom: english,
    rows: [{ ...row, usersFrom: english, including: english }],
  });
});

it('leaves names as they are, whatever they say', () => {
  expect(withCanonicalWords(table)).toEqual(table);
});
