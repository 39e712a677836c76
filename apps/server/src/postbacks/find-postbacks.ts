import type { SqlEntityManager } from '@mikro-orm/sql';
import type { VerdictCode } from '@trackside/core';
import type { PostbackFilter } from './postbacks-service.ts';

type Value = string | number;

interface Source {
  readonly from: string;
  readonly number: string;
  readonly conditions: readonly (readonly [condition: string, value: Value | undefined])[];
}

/**
 * The numbers of the newest postbacks that a filter lets through. What was recorded is found by its
 * record, everything else by indexes that leave the recorded ones out: so the log can be filtered
 * without an index more for each recorded postback.
 */
export async function findPostbacks(
  em: SqlEntityManager,
  filter: PostbackFilter,
  limit: number,
): Promise<readonly number[]> {
  const parts = (await sources(em, filter)).map((source) => newestOf(source, filter, limit));
  if (parts.length === 0) return [];
  const rows = await em.execute<{ readonly number: number }[]>(
    `${parts.map(({ text }) => `select number from (${text})`).join(' union all ')}
      order by number desc limit ?`,
    [...parts.flatMap(({ values }) => values), limit],
  );
  return rows.map(({ number }) => number);
}

function newestOf(
  { from, number, conditions }: Source,
  filter: PostbackFilter,
  limit: number,
): { readonly text: string; readonly values: readonly Value[] } {
  const cursor = filter.cursor === undefined ? undefined : Number(filter.cursor);
  const given = [...conditions, [`${number} < ?`, cursor] as const].flatMap(([text, value]) =>
    value === undefined ? [] : [{ text, value }],
  );
  // Records outlive raw postbacks: those older than the oldest of these are not looked at.
  const oldest = `${number} >= coalesce((select min(number) from postback), ${Number.MAX_SAFE_INTEGER})`;
  const where = [oldest, ...given.map(({ text }) => text)].join(' and ');
  return {
    text: `select ${number} as number from ${from} where ${where} order by 1 desc limit ?`,
    values: [...given.map(({ value }) => value), limit],
  };
}

async function sources(em: SqlEntityManager, filter: PostbackFilter): Promise<Source[]> {
  const { offerId, transactionId, verdict, code } = filter;
  if ([offerId, transactionId, verdict, code].every((value) => value === undefined)) {
    return [{ from: 'postback', number: 'number', conditions: [] }];
  }
  const clickId = transactionId === undefined ? undefined : await clickIdOf(em, transactionId);
  const isRecorded = (own: VerdictCode): boolean =>
    clickId !== null &&
    (verdict === undefined || verdict === 'recorded') &&
    (code === undefined || code === own);
  const record = (table: string): Source => ({
    from: table,
    number: 'postback_number',
    conditions: [
      ['click_id = ?', clickId ?? undefined],
      ['offer_id = ?', offerId],
    ],
  });
  const unrecorded = (...more: Source['conditions']): Source => ({
    from: 'postback',
    number: 'number',
    conditions: [
      ['verdict <> ?', 'recorded'],
      ...more,
      ['offer_id = ?', offerId],
      ['verdict = ?', verdict],
      ['code = ?', code],
    ],
  });
  return [
    ...(isRecorded('CONVERSION_RECORDED') ? [record('conversion')] : []),
    ...(isRecorded('EVENT_RECORDED') ? [record('event_record')] : []),
    ...(transactionId === undefined ? [unrecorded()] : []),
    ...(typeof clickId === 'number' ? [unrecorded(['click_id = ?', clickId])] : []),
    ...(transactionId === undefined ? [] : [unrecorded(['transaction_id = ?', transactionId])]),
  ];
}

async function clickIdOf(em: SqlEntityManager, transactionId: string): Promise<number | null> {
  const [row] = await em.execute<{ readonly id: number }[]>(
    'select id from click where transaction_id = ?',
    [transactionId],
  );
  return row?.id ?? null;
}
