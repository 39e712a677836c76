import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyCorrections, type Corrections } from './apply-corrections.ts';
import { parsePostback } from './parse-postback.ts';

it.each<[string, Corrections, string]>([
  ['transaction_id=t', {}, 'transaction_id=t'],
  ['transaction_id=t', { event_id: '3' }, 'transaction_id=t&event_id=3'],
  ['event_id=%ZZ&transaction_id=t', { event_id: '3' }, 'event_id=3&transaction_id=t'],
  ['a=1&Event_ID=1&event_id[]=2&amp;event_id=3&b=2', { event_id: '4' }, 'a=1&event_id=4&b=2'],
  ['event_id=1&event_name=x', { event_id: null }, 'event_name=x'],
  ['transaction_id=t', { event_id: null }, 'transaction_id=t'],
  ['event_id=1', { event_id: undefined }, 'event_id=1'],
  ['a=1¤cy=USD', { currency: 'EUR' }, 'a=1&currency=EUR'],
  ['Sale_Amount=1', { sale_amount: '2.50' }, 'sale_amount=2.50'],
  ['status=rejected', { status: 'a b&c' }, 'status=a%20b%26c'],
  ['', { transaction_id: 'é', order_id: 'o' }, 'transaction_id=%C3%A9&order_id=o'],
  ['event_name=x', { event_name: '' }, 'event_name='],
])('corrects %j by %j to %j', (redacted, corrections, corrected) => {
  expect(applyCorrections(redacted, corrections)).toBe(corrected);
});

it('makes every text the value that the parser reads', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (text) => {
      const { result } = parsePostback({
        query: applyCorrections('TransactionId=1&transaction_id=2', { transaction_id: text }),
      });
      expect(result).toMatchObject({ ok: true, value: { transactionId: text } });
    }),
    { numRuns: 2_000 },
  );
});

it('changes nothing more when it is applied again', () => {
  const once = applyCorrections('a=1&Event_ID=2&event_id=3', { event_id: '4', currency: null });
  expect(applyCorrections(once, { event_id: '4', currency: null })).toBe(once);
});
