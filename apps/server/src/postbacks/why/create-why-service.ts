import { explainCode } from '@trackside/core';
import type { AppDeps } from '../../app-deps.ts';
import { createSettingsCache } from '../../ingest/settings/settings-cache.ts';
import { postbacksByNumber } from '../log/list-postbacks.ts';
import { isReplayable } from '../log/postback-row.ts';
import type { PostbackRow } from '../postbacks-service.ts';
import { decideToday } from './decide-today.ts';
import { findSimilar } from './find-similar.ts';
import type { DecisionThen, WhyService } from './why-service.ts';

/** Says of one postback why it was decided so: then, today, and which others are like it. */
export function createWhyService({
  database,
  vault,
}: Pick<AppDeps, 'database' | 'vault'>): WhyService {
  const read = database.read;
  const currentSettings = createSettingsCache(vault);
  return {
    why: async (id) => {
      const today = await read(async (sql) => decideToday(sql, id, await currentSettings(sql)));
      const em = database.em();
      const number = today?.row.number ?? 0;
      const postback = (await postbacksByNumber(em, [number])).get(number);
      if (today === null || postback === undefined) {
        return { ok: false, error: 'POSTBACK_NOT_FOUND' };
      }
      const { row, verdict, steps, currency, nearest } = today;
      const isRecorded = verdict.effect !== null;
      return {
        ok: true,
        value: {
          postback,
          decided: decisionThen(postback),
          today: {
            verdict: verdict.verdict,
            code: verdict.code,
            revenue: verdict.revenue,
            payout: verdict.payout,
            currency: isRecorded ? currency : null,
            steps,
          },
          because: steps.find(({ outcome }) => outcome === 'stopped')?.lookedAt ?? [],
          nearest,
          similar: isReplayable(postback.verdict) ? await findSimilar(em, postback, row.raw) : null,
        },
      };
    },
  };
}

function decisionThen({ history, receivedAt, verdict, code }: PostbackRow): DecisionThen {
  const last = history.findLast(({ kind }) => kind === 'decision');
  return { at: last?.at ?? receivedAt, verdict, code, steps: explainCode(code) };
}
