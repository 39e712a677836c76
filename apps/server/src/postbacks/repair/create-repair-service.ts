import { setImmediate } from 'node:timers/promises';
import type { InputIssue, Result } from '@trackside/core';
import type { Caller } from '../../access/access-service.ts';
import type { AppDeps } from '../../app-deps.ts';
import { mayChange } from '../../audit/changes-by-sql.ts';
import { retryRaces } from '../../db/transaction/retry-races.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import type { RefusalReason } from '../../errors.ts';
import { loadFacts } from '../../ingest/judge/load-facts.ts';
import { type CurrentSettings, createSettingsCache } from '../../ingest/settings/settings-cache.ts';
import { createMissingEvent } from './create-missing-event.ts';
import { countByCode, previewItem, recordedSums, type TriedPostback } from './preview-sums.ts';
import { repairOne } from './repair-one.ts';
import type { Repair, RepairPreview, RepairService } from './repair-service.ts';
import { selectPostbacks } from './select-postbacks.ts';

/** Incoming postbacks wait for the end of a preview, too. */
const mostPreviewed = 500;
const mostNamed = 100;

/** Repairs of one call, and those that share a transaction: incoming postbacks wait for its end. */
const mostAtOnce = 500;
const inOneTransaction = 50;

interface Asking {
  readonly caller: Caller;
  readonly now: number;
}

type Refusal = RefusalReason | readonly InputIssue[];

/** Repairs many held postbacks in the same way, and says beforehand what would come of it. */
export function createRepairService({
  database,
  vault,
  clock,
  liveFeed,
}: Pick<AppDeps, 'database' | 'vault' | 'clock' | 'liveFeed'>): RepairService {
  const transact = retryRaces(database.transact);
  const currentSettings = createSettingsCache(vault);

  return {
    preview: async ({ selection, repair, caller }) => {
      const { ids, nextCursor } = await selectPostbacks(database.em(), selection, {
        limit: mostPreviewed,
      });
      const outcome = await onlyTry(
        async (sql): Promise<Result<Omit<RepairPreview, 'more'>, Refusal>> => {
          const prepared = await prepare(sql, repair, { caller, now: clock() });
          if (!prepared.ok) return prepared;
          const { value: firstNumber = 0 } =
            (await sql.one<{ value: number }>('select value from postback_sequence')) ?? {};
          // Settings of a transaction that is rolled back must not be remembered by their version.
          const judge = await judging(sql, createSettingsCache(vault));
          const tried = await Array.fromAsync(ids, async (id): Promise<TriedPostback> => {
            const one = await repairOne(sql, { id, repair, caller }, judge);
            return { ...one, currency: await recordedCurrency(sql, id) };
          });
          return { ok: true, value: await previewOf(sql, tried, firstNumber) };
        },
      );
      if (!outcome.ok) return outcome;
      return { ok: true, value: { ...outcome.value, more: nextCursor !== null } };
    },

    run: async ({ selection, repair, cursor, caller }) => {
      const { ids, nextCursor } = await selectPostbacks(database.em(), selection, {
        cursor,
        limit: mostAtOnce,
      });
      const outcomes = [];
      for (let done = 0; done === 0 || done < ids.length; done += inOneTransaction) {
        const some = ids.slice(done, done + inOneTransaction);
        const decided = await transact(async (sql): Promise<Result<TriedPostback[], Refusal>> => {
          // The event is there from the first transaction on.
          const isFirst = done === 0 && cursor === undefined;
          const prepared = isFirst ? await prepare(sql, repair, { caller, now: clock() }) : null;
          if (prepared?.ok === false) return prepared;
          const judge = await judging(sql, currentSettings);
          const value = await Array.fromAsync(some, async (id) => ({
            ...(await repairOne(sql, { id, repair, caller }, judge)),
            currency: null,
          }));
          return { ok: true, value };
        });
        if (!decided.ok) return decided;
        for (const { id, outcome } of decided.value) {
          outcomes.push({
            id,
            code: outcome.ok ? outcome.value.code : null,
            refusal: outcome.ok ? null : outcome.error,
          });
        }
        liveFeed.publish();
        // Postbacks must get their turn in between.
        await setImmediate();
      }
      return { ok: true, value: { outcomes, nextCursor } };
    },
  };

  async function judging(sql: Sql, settings: CurrentSettings) {
    return { settings: await settings(sql), loadFacts, now: clock() };
  }

  /** Runs `work` as it would be, and undoes all that it has written. */
  async function onlyTry<Value extends object>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
    const undone = new Error('This was only tried');
    const tried: Value[] = [];
    try {
      await transact(async (sql) => {
        tried.push(await work(sql));
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
    const value = tried.at(-1);
    if (value === undefined) throw new Error('A trial has no outcome');
    return value;
  }
}

/** What has to be there before the first is decided. */
async function prepare(
  sql: Sql,
  repair: Repair,
  { caller, now }: Asking,
): Promise<Result<null, Refusal>> {
  if (!(await mayChange(sql, caller, now))) return { ok: false, error: 'TOKEN_REVOKED' };
  if (repair.kind === 'alias') {
    const event = await sql.one(
      'select 1 from event_definition where id = ? and archived_at is null',
      repair.eventId,
    );
    return event === undefined
      ? { ok: false, error: 'EVENT_NOT_FOUND' }
      : { ok: true, value: null };
  }
  if (repair.kind !== 'createEvent') return { ok: true, value: null };
  const created = await createMissingEvent(sql, repair.offerId, {
    event: repair.event,
    caller,
    now,
  });
  return created.ok ? { ok: true, value: null } : created;
}

async function recordedCurrency(sql: Sql, id: string): Promise<string | null> {
  const row = await sql.one<{ readonly currency: string | null }>(
    `select coalesce(c.currency, e.currency) as currency from postback p
      left join conversion c on c.postback_number = p.number
      left join event_record e on e.postback_number = p.number where p.id = ?`,
    id,
  );
  return row?.currency ?? null;
}

async function previewOf(
  sql: Sql,
  tried: readonly TriedPostback[],
  firstNumber: number,
): Promise<Omit<RepairPreview, 'more'>> {
  const promoted = await sql.one<{ readonly count: number }>(
    `select count(*) as count from postback_history where number > ? and by = 'promotion'`,
    firstNumber,
  );
  return {
    items: tried.slice(0, mostNamed).flatMap(previewItem),
    count: tried.length,
    byCode: countByCode(tried),
    refused: tried.filter(({ outcome }) => !outcome.ok).length,
    recorded: recordedSums(tried),
    promoted: promoted?.count ?? 0,
  };
}
