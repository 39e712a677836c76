import { expect, test } from 'vitest';
import { repairAll } from './repair-all.ts';
import { known, right, token } from './testing/known-offer.ts';

const context = known('appsflyer');

test.each([
  ['a clean URL', right, right],
  [
    'damage upon damage',
    encodeURIComponent(` ${right.replace('(clickid)', 'REPLACE')}¤cy=(currency)`),
    `${right}&currency=(currency)`,
  ],
  [
    'a token, a macro and a name',
    `http://t.example/?transaction_id=[clickid]&event_name=AF_Purchase `,
    `https://t.example/?secure=${token}&transaction_id=(clickid)&event_name=af_purchase`,
  ],
  [
    'two placeholders that are repeated',
    `${right.replace('(clickid)', 'REPLACE')}&transaction_id=REPLACE`,
    right,
  ],
])('%s is repaired', (_, text, wanted) => {
  expect(repairAll(text, context)).toEqual({ text: wanted });
});

test('the tracking link is repaired too', () => {
  const trackingLink = ' https://a.example/?a=1&amp;clickid=%7Btransaction_id%7D';
  expect(repairAll(right, { ...context, trackingLink })).toEqual({
    text: right,
    trackingLink: 'https://a.example/?a=1&clickid={transaction_id}',
  });
});

test('what needs a person is left', () => {
  const text = `${right}&a=1&a=2&event_id=99`;
  expect(repairAll(text, context)).toEqual({ text });
});
