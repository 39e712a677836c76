import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePostback } from './parse-postback.ts';
import type { PostbackInput } from './postback.ts';

const token = 'Zm9vYmFyYmF6-0123456789';

const name = fc.constantFrom(
  'secure',
  'Secure',
  'amp;secure',
  'secure[]',
  '%73ecure',
  'transaction_id',
  'transaction%5fid',
  'Transaction_ID',
  'event_id',
  'event_id[]',
  'eventid',
  'amp;event_name',
  'event_name',
  'sale_amount',
  'currency',
  '¤cy',
  '%C2%A4cy',
  'order_id',
  'status',
  'sub1',
  'user_agent',
  'foo',
  '__proto__',
  'constructor',
  'toString',
  '',
  '%',
  '%FF',
);

const units = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xff }),
      fc.integer({ min: 0xd7fe, max: 0xe001 }),
      fc.integer({ min: 0, max: 0xffff }),
    ),
    { maxLength: 8 },
  )
  .map((codes) => String.fromCharCode(...codes));

const value = fc.oneof(
  units,
  fc.constantFrom(
    '',
    '1',
    '0',
    'a',
    'x y',
    '12.50',
    'USD',
    '%de%',
    '%%x%%',
    '%',
    '%ZZ',
    '%00',
    '%C3%A9',
    '%C3',
    '{x}',
    'REPLACE',
    'a¤cy=EUR',
    'a%c2%a4cy=EUR',
    '+',
    '=',
    `x${token}`,
    `%${token}%`,
    `%FF${token}`,
  ),
);

const part = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(name, value).map(([left, right]) => `${left}=${right}`) },
  { weight: 1, arbitrary: name },
  { weight: 1, arbitrary: fc.constant(`secure=${token}`) },
  { weight: 1, arbitrary: units },
);

const query = fc.array(part, { maxLength: 7 }).map((parts) => parts.join('&'));

const jsonLeaf = fc.oneof(
  value.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '1',
    '12345678901234567890.5',
    'true',
    'null',
    '[]',
    '{}',
    '[1]',
    `{"secure":"${token}"}`,
    '{"a":{"b":1}}',
    'x',
  ),
);

const json = fc
  .array(fc.tuple(name, jsonLeaf), { maxLength: 5 })
  .map(
    (members) => `{${members.map(([key, leaf]) => `${JSON.stringify(key)}:${leaf}`).join(',')}}`,
  );

/** Each parameter once, with a value that nothing is wrong with: most of these are accepted. */
const tame = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(
        'amp;secure',
        'transaction_id',
        'transaction%5fid',
        'event_id',
        'amp;event_name',
        'sale_amount',
        'currency',
        'order_id',
        'status',
        'sub1',
        'foo',
        '__proto__',
      ),
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }).map(encodeURIComponent),
        fc.constantFrom('', '%de%', '%%x%%', '{x}', 'é+x', 'REPLACE', `x${token}`, 'a¤=b', token),
      ),
    ),
    { maxLength: 7, selector: ([key]) => key },
  )
  .map((pairs) => pairs.map(([left, right]) => `${left}=${right}`).join('&'));

const input: fc.Arbitrary<PostbackInput> = fc.record({
  query,
  body: fc.option(
    fc.oneof(
      fc.record({ type: fc.constant('form' as const), text: query }),
      fc.record({ type: fc.constant('json' as const), text: fc.oneof(json, units, query) }),
    ),
    { nil: undefined },
  ),
});

it('never throws, whatever the text', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      units,
      units,
      fc.constantFrom('form' as const, 'json' as const),
      (left, right, type) => {
        expect(() => parsePostback({ query: left, body: { type, text: right } })).not.toThrow();
      },
    ),
    { numRuns: 10_000 },
  );
});

it(
  'gives a redacted query that parses to the same postback, holds no token and is fit for every store',
  { timeout: 120_000 },
  () => {
    let acceptedCases = 0;
    fc.assert(
      fc.property(fc.oneof(input, fc.record({ query: tame })), (request) => {
        const parsed = parsePostback(request);
        const again = parsePostback({ query: parsed.redacted });
        expect(again.secure).toBeNull();
        expect(again.redacted).toBe(parsed.redacted);
        expect(parsed.redacted.isWellFormed()).toBe(true);
        // oxlint-disable-next-line no-control-regex -- it is what must not be there
        expect(parsed.redacted).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
        if (parsed.secure !== null)
          expect(parsed.redacted).not.toContain(parsed.secure === token ? token : '\u0000');
        if (!parsed.result.ok) return;
        acceptedCases += 1;
        expect(again.result).toEqual(parsed.result);
      }),
      { numRuns: 10_000 },
    );
    expect(acceptedCases).toBeGreaterThan(4000);
  },
);

it('tells query and form body apart by nothing', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(query, query, (left, right) => {
      fc.pre(/[^ \t\r\n]/.test(right));
      const together = parsePostback({ query: `${left}&${right}` });
      expect(parsePostback({ query: left, body: { type: 'form', text: right } })).toEqual(together);
    }),
    { numRuns: 10_000 },
  );
});

it('reads 300,000 parameters in linear time', { timeout: 120_000 }, () => {
  const many = `secure=${token}&${'sub1=[[[%25&'.repeat(300_000)}`;
  const { result } = parsePostback({ query: many });
  expect(result).toEqual({ ok: false, error: { code: 'PARAMETER_TOO_LONG', parameter: null } });
});
