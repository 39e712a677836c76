import { expect, test } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { repairAll } from './repair-all.ts';
import { known, offer, right, token } from './testing/known-offer.ts';

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

test("a token goes into a stranger's URL only once its host is ours", () => {
  const strange = 'https://trk.other/?secure=&transaction_id=(clickid)';
  const steps: string[] = [];
  for (let text = strange; ;) {
    const fix = checkTemplate(text, context).find((found) => found.fix !== undefined)?.fix;
    if (fix === undefined) break;
    text = fix.text;
    steps.push(text);
  }
  expect(steps).toEqual(['https://t.example/?secure=&transaction_id=(clickid)', right]);
  expect(repairAll(strange, context)).toEqual({ text: right });
});

test.each(['https://trk.{x}.other/', 'https://{host}/'])(
  'no token goes into %s, whose host is not known',
  (base) => {
    const text = `${base}?secure=SECURE_TOKEN&transaction_id=(clickid)`;
    expect(repairAll(text, context)).toEqual({ text });
  },
);

test.each([undefined, ''])('no token is written unasked where our address is %j', (publicUrl) => {
  const unknown = { ...context, offer: { ...offer, publicUrl } };
  const text = 'https://t.example/?transaction_id=(clickid)';
  expect(repairAll(text, unknown)).toEqual({ text });
  expect(checkTemplate(text, unknown).map(({ fix }) => fix?.text)).toEqual([right]);
});
