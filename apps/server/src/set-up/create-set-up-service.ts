import { hash } from 'node:crypto';
import {
  type KnownOffer,
  planSetUp,
  readSetUpCsv,
  readSetUpJson,
  setUpCsv,
  setUpJson,
  type SetUpReading,
} from '@trackside/core';
import type { AppDeps } from '../app-deps.ts';
import { serverActor } from '../audit/audit-note.ts';
import { mayChange } from '../audit/changes-by-sql.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { makeToken } from '../ports/token.ts';
import { applyPlan } from './apply-plan.ts';
import { loadOffers } from './load-offers.ts';
import type { SetUpOutcome, SetUpService } from './set-up-service.ts';

/** Offers and events out of the server and into it again, as texts. */
export function createSetUpService({
  database,
  vault,
  clock,
  random,
}: Pick<AppDeps, 'database' | 'vault' | 'clock' | 'random'>): SetUpService {
  const transact = database.transact;
  const read = database.read;

  return {
    exportAs: async (format) => {
      const offers = await read(loadOffers);
      return format === 'json' ? setUpJson(offers) : setUpCsv(offers);
    },

    importText: async (caller, { text, format, dryRun, plan: expected }) => {
      const reading = format === 'json' ? readSetUpJson(text) : readSetUpCsv(text);
      if (dryRun) {
        const current = await read(loadOffers);
        return { ok: true, value: outcomeOf(current, reading).outcome };
      }
      return transact(async (sql) => {
        const now = clock();
        if (caller !== null && !(await mayChange(sql, caller, now)))
          return { ok: false, error: 'TOKEN_REVOKED' };
        const { planned, outcome } = outcomeOf(await loadOffers(sql), reading);
        if (outcome.faults.length > 0) return { ok: true, value: outcome };
        if (expected !== undefined && expected !== outcome.plan) {
          return { ok: false, error: 'SET_UP_CHANGED' };
        }
        await applyPlan(sql, planned, { actor: caller ?? serverActor, now, giveToken });
        return { ok: true, value: { ...outcome, done: true } };
      });
    },
  };

  async function giveToken(sql: Sql, offerId: number): Promise<void> {
    const token = makeToken(random);
    await sql.run(
      `insert into secure_token (offer_id, token, token_digest, created_at, valid_until)
        values (?, ?, ?, ?, null)`,
      offerId,
      vault.seal('secure-token', token),
      vault.digest(token),
      clock(),
    );
  }
}

function outcomeOf(current: readonly KnownOffer[], { offers, faults }: SetUpReading) {
  const planned = planSetUp(current, offers);
  const outcome: SetUpOutcome = {
    plan: hash('sha256', JSON.stringify(planned.changes), 'hex').slice(0, 32),
    changes: planned.changes,
    unchanged: planned.unchanged,
    faults: [...faults, ...planned.faults],
    done: false,
  };
  return { planned: planned.offers, outcome };
}
