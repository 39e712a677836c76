import { checkPostbackUrl, tokenHint } from '@trackside/core';
import { describe, expect, it } from 'vitest';

import type { FindingFact } from '../../../findings/finding-facts.ts';
import type { Finding } from '../../../findings/finding.ts';
import { messageText } from './message-text.ts';

const words = {
  title: 'Please correct this URL:',
  severity: (severity: Finding['severity']) => severity,
  told: ({ message }: Finding) => message,
  fact: ({ name, value }: FindingFact, written: (value: string) => string) =>
    `${name}: ${written(value)}`,
  place: ({ source }: Finding) => (source === 'trackingLink' ? 'in the tracking link' : null),
};

const finding = {
  code: 'PLACEHOLDER_LEFT',
  severity: 'error',
  message: 'A placeholder was left in.',
  params: {},
  source: 'postback',
} as const satisfies Finding;

it('tells of each finding how bad, what, where, and what it should be', () => {
  const findings = [
    { ...finding, params: { parameter: 'transaction_id', found: 'X', expected: '(clickid)' } },
    { ...finding, severity: 'warning', source: 'trackingLink' } as const,
  ];
  expect(messageText(findings, { tokens: [], words })).toBe(
    [
      'Please correct this URL:',
      '',
      '1. error: A placeholder was left in.',
      '   parameter: transaction_id',
      '   found: X',
      '   expected: (clickid)',
      '',
      '2. warning (in the tracking link): A placeholder was left in.',
    ].join('\n'),
  );
});

it('is Markdown where that is wanted, with values as code', () => {
  const findings = [{ ...finding, params: { parameter: 'a`b', expected: '(clickid)' } }];
  expect(messageText(findings, { tokens: [], words, form: 'markdown' })).toBe(
    [
      '**Please correct this URL:**',
      '',
      '1. **error**: A placeholder was left in.  ',
      '   parameter: ``a`b``  ',
      '   expected: `(clickid)`',
    ].join('\n'),
  );
});

describe('a token', () => {
  const live = 'k7Vq2mXw9RtZ/bcdk7Vq2mXw9RtZabcd';
  const said = (message: string, params: Record<string, string> = {}) =>
    messageText([{ ...finding, message, params }], { tokens: [live], words });

  it.each([
    ['in the message', said(`Use ${live}.`)],
    ['in what it should be', said('Wrong.', { expected: live })],
    ['percent-encoded', said(`Use ${encodeURIComponent(live)}.`)],
    ['as the value of secure', said('Found ?secure=somebody-elses-token-0123456789&a=1')],
  ])('stands nowhere whole %s', (_, text) => {
    expect(text).toContain('••••');
    expect(text).not.toContain(live);
    expect(text).not.toContain(encodeURIComponent(live));
    expect(text).not.toContain('somebody-elses-token');
  });

  it('of another offer is known by its ends', () => {
    const other = 'abcdefghijklmnopabcdefghijklmnop';
    const found = checkPostbackUrl(`https://t.example/?secure=${other}&transaction_id=(clickid)`, {
      offer: { id: 1, secure: [live], otherTokens: [other], events: [] },
    });
    const text = messageText(found, { tokens: [live, other], words });
    expect(text).toContain(tokenHint(other));
    expect(text).not.toContain(other);
    expect(text).not.toContain(live);
  });
});
