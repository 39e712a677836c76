import { expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';
import { openIngest } from './testing/open-ingest.ts';

test.each([
  [2000, 0],
  [2003, 3],
])(
  'of %i requests at once turns %i away, since they would wait longer than their senders',
  async (sent, away) => {
    await using ingest = await openIngest();
    const input = { query: 'secure=nobody' };
    const outcomes = await Promise.all(
      Array.from({ length: sent }, () =>
        ingest.ingest({
          input,
          route: 'postback',
          sender: { address: '192.0.2.1', signed: null },
          requestId: 'r',
        }),
      ),
    );
    expect(outcomes.filter(({ code }) => code === 'OVERLOADED')).toHaveLength(away);
    const { code } = await ingest.ingest({
      input,
      route: 'postback',
      sender: { address: '192.0.2.2', signed: null },
      requestId: 'r',
    });
    expect(code).toBe('SECURE_INVALID');
  },
);

test('answers only after the commit, and tells of it only then', async () => {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  const click = await ingest.click(id);
  const seen: Promise<unknown>[] = [];
  ingest.liveFeed.listen(() => void seen.push(ingest.rows('select code from postback')));
  await ingest.send({ secure, transaction_id: click });
  expect(await Promise.all(seen)).toEqual([[{ code: 'CONVERSION_RECORDED' }]]);
});

test('tells of nothing that is not kept', async () => {
  await using ingest = await openIngest();
  let published = 0;
  ingest.liveFeed.listen(() => (published += 1));
  await ingest.send({ secure: 'nobody', transaction_id: 'a' });
  expect(published).toBe(0);
  expect(ingest.counted).toEqual(['SECURE_INVALID']);
});

test('describes a failure without the token', () => {
  const error = new Error('cannot bind s3cret-token to s3cret-token');
  const described = describeFailure(error, 's3cret-token');
  expect(described).toContain('cannot bind [token] to [token]');
  expect(described).toContain('ingest.test.ts');
  expect(describeFailure('s3cret-token', null)).toBe('s3cret-token');
});
