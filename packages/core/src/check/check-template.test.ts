import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composePostbackUrl } from '../platform/compose-postback-url.ts';
import { composeTrackingLink } from '../platform/compose-tracking-link.ts';
import { platforms } from '../platform/platforms.ts';
import type { CheckContext } from './check-context.ts';
import { checkTemplate } from './check-template.ts';
import { repairAll } from './repair-all.ts';
import { foreignToken, known, offer, profile, right, token } from './testing/known-offer.ts';

const codes = (text: string, context: CheckContext): string[] =>
  checkTemplate(text, context).map(({ code }) => code);

describe('one URL with four mistakes', () => {
  const context = {
    ...known('appsflyer'),
    offer: { ...offer, publicUrl: 'http://127.0.0.1:8787' },
  };
  const base = 'http://127.0.0.1:8787/?secure=';
  const broken = `${base}${foreignToken}&transaction_id=REPLACE&event_id=1&event_name=af_purchase&sale_amount=(orig-monetary)¤cy=(currency)&event_id=1`;

  test('has exactly four findings', () => {
    expect(codes(broken, context).sort()).toEqual([
      'DUPLICATE_PARAMETER',
      'ENTITY_DAMAGE',
      'PLACEHOLDER_LEFT',
      'SECURE_WRONG',
    ]);
  });

  test('is clean after all repairs', () => {
    const { text } = repairAll(broken, context);
    expect(text).toBe(
      `${base}${token}&transaction_id=(clickid)&event_id=1&event_name=af_purchase&sale_amount=(orig-monetary)&currency=(currency)`,
    );
    expect(codes(text, context)).toEqual([]);
  });

  test('can be repaired in any order', () => {
    const repairs = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(repairs, (choices) => {
        let text = broken;
        for (const choice of choices) {
          const fixes = checkTemplate(text, context).flatMap(({ fix }) =>
            fix === undefined ? [] : [fix],
          );
          text = fixes[choice % Math.max(fixes.length, 1)]?.text ?? text;
        }
        expect(text).toBe(repairAll(broken, context).text);
      }),
    );
  }, 60_000);
});

test('a repair that damage hides waits until the damage is mended', () => {
  const encoded = encodeURIComponent(right.replace('(clickid)', '[clickid]'));
  const found = checkTemplate(encoded, known('appsflyer'));
  expect(found.map(({ code, fix }) => [code, fix !== undefined])).toEqual([
    ['ENCODED_TEMPLATE', true],
    ['WRONG_DIALECT', false],
  ]);
  expect(repairAll(encoded, known('appsflyer'))).toEqual({ text: right });
});

const mapped = [
  'sale_amount',
  'currency',
  'order_id',
  'status',
  'event_time',
  'ip',
  'user_agent',
  'country',
  'idfa',
  'gaid',
];
const event = { id: 1, name: 'af_purchase' };

/** Every URL of ours in which no place is left to be filled in by hand. */
function cleanTemplates(): { platform: string; url: string; slot: string | undefined }[] {
  return platforms.flatMap(({ id: platform, clickIdEcho }) => {
    const options = { base: offer.publicUrl, secure: token, platform };
    const { unmapped } = composePostbackUrl({
      ...options,
      parameters: mapped.map((name) => ({ name })),
    });
    const parameters = mapped.filter((name) => !unmapped.includes(name)).map((name) => ({ name }));
    return (clickIdEcho?.slots ?? []).flatMap(({ name: slot }) =>
      [undefined, event, 'any' as const].flatMap((which) =>
        (['id', 'name', 'both'] as const).flatMap((by) => {
          const composed = composePostbackUrl({ ...options, slot, parameters, event: which, by });
          return composed.unmapped.length > 0 ? [] : [{ platform, url: composed.url, slot }];
        }),
      ),
    );
  });
}

describe('what is composed without a gap', () => {
  const templates = cleanTemplates();
  // The catalogue's sample of Singular's macro holds a name that the user has to put in.
  const sample = (platform: string): string[] =>
    platform === 'singular' ? ['NETWORK_NAME_NOT_REPLACED'] : [];
  /** Where only a macro names the event, Adjust may leave it out: a note, and no mistake. */
  const expected = (platform: string, url: string): string[] =>
    platform === 'adjust' && url.includes('&event_name={') ? ['VALUE_DROPPED'] : sample(platform);

  test('is a corpus worth the name', () => {
    expect(templates.length).toBeGreaterThan(150);
    expect(new Set(templates.map(({ platform }) => platform)).size).toBeGreaterThanOrEqual(15);
  });

  test('has no finding, with and without what is known', () => {
    for (const { platform, url } of templates) {
      expect([platform, codes(url, known(platform))]).toEqual([platform, expected(platform, url)]);
      expect([platform, codes(url, {})]).toEqual([platform, sample(platform)]);
    }
  });

  test('fits the tracking link of the same slot', () => {
    for (const { platform, url, slot } of templates) {
      const link = composeTrackingLink({
        destination: 'https://a.example/x?pid=1',
        platform,
        slot,
      });
      if (link.parameter === null) continue;
      const context = { ...known(platform), trackingLink: link.url };
      expect([platform, codes(url, context)]).toEqual([platform, expected(platform, url)]);
    }
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'https://t.example/',
    'http:',
    '//',
    '?',
    '&',
    '=',
    '#',
    '%',
    '%7B',
    '%25',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '¤cy',
    '&amp;',
    '"',
    '“',
    ' ',
    '\u00A0',
    '\u200B',
    '\n',
    '\uD800',
    '(clickid)',
    '{sub1}',
    '#s2#',
    '${(x)!}',
    '{cl?Network Name}',
    'secure',
    'transaction_id',
    'event_id',
    'event_name',
    'REPLACE',
    'af_purchase',
    'AF_LOGIN',
    '1',
    '99',
    token,
    foreignToken,
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 20 }).map((parts) => `${right}${parts.join('')}`),
  );
  const contexts = fc.record({
    profile: fc.constantFrom(
      undefined,
      ...['appsflyer', 'cake', 'everflow', 'singular', 'trackier'].map(profile),
    ),
    offer: fc.constantFrom(undefined, offer),
    trackingLink: fc.option(texts, { nil: undefined }),
  });

  test('is checked without an exception, with spans inside it, and tokens are not shown', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        for (const { span, source, message, params, fix } of checkTemplate(text, context)) {
          const about = source === 'trackingLink' ? String(context.trackingLink) : text;
          const [start, end] = span ?? [0, 0];
          expect(0 <= start && start <= end && end <= about.length).toBe(true);
          expect(message).not.toBe('');
          expect(Object.values(params).every((value) => typeof value === 'string')).toBe(true);
          expect(fix?.text).not.toBe(about);
        }
      }),
      { numRuns: 5000 },
    );
  }, 120_000);

  test('is repaired once and for all', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const once = repairAll(text, context);
        const again = repairAll(once.text, { ...context, ...once });
        expect(again).toEqual(once);
        const left = checkTemplate(once.text, { ...context, ...once });
        expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe('long texts', () => {
  const parts = [
    '?',
    '&',
    '#',
    '{',
    '=',
    ' ',
    '?a=',
    '&a={',
    '(x)&',
    '%7B',
    '<',
    '[',
    '&amp;',
    '¤cy=',
    '"',
    'a b&',
    '\u200B',
    '%',
    '“',
    '&a=b',
    '?a=1?',
  ];

  test.each(parts)('of %j are checked to their end', (part) => {
    const text = `${right}&a=${part.repeat(12_000 / part.length)}`;
    const findings = checkTemplate(text, { ...known('appsflyer'), trackingLink: text });
    const outside = findings.filter(({ span }) => span !== undefined && span[1] > text.length);
    expect(findings.length).toBeGreaterThan(0);
    expect(outside).toEqual([]);
  });
});
