import type { ParsedPostback, Verdict } from '@trackside/core';
import { decidePostback } from '@trackside/core';
import { storeClicks } from '../../clicks/store-clicks.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import type { Outcome } from '../answer.ts';
import { unkept } from '../answer.ts';
import { judgePostbacks } from '../judge/judge-postbacks.ts';
import type { KeptPostback } from '../judge/kept-postback.ts';
import type { LoadFacts } from '../judge/load-facts.ts';
import type { Settings } from '../settings/settings.ts';
import { tokenFacts } from '../settings/token-facts.ts';
import type { PreparedJob } from './prepare-job.ts';

export interface WritingJobs {
  readonly settings: Settings;
  readonly loadFacts: LoadFacts;
  readonly now: number;
}

/**
 * Writes a batch: its clicks, then its postbacks in the order in which they came. One outcome a job;
 * a click's is null.
 */
export function writeJobs(
  sql: Sql,
  jobs: readonly PreparedJob[],
  { settings, loadFacts, now }: WritingJobs,
): (Outcome | null)[] {
  storeClicks(
    sql,
    jobs.flatMap((job) => (job.kind === 'click' ? job.click : [])),
  );
  const kept: KeptPostback[] = [];
  const places: number[] = [];
  const outcomes = jobs.map((job, place) => {
    if (job.kind === 'click') return null;
    const { id, receivedAt, sender, parsed } = job;
    const token = tokenFacts(settings, parsed.secure, job);
    if (token === null) return turnedAway(parsed);
    places.push(place);
    kept.push({ id, receivedAt, token, sender, parsed, stored: null });
    return null;
  });
  const verdicts = judgePostbacks(sql, kept, { settings, loadFacts, now });
  for (const [index, verdict] of verdicts.entries()) {
    const [postback, place] = [kept[index], places[index]];
    if (postback === undefined || place === undefined) throw new Error('A verdict has no postback');
    outcomes[place] = keptOutcome(postback, verdict);
  }
  return outcomes;
}

function keptOutcome({ id }: KeptPostback, verdict: Verdict): Outcome {
  const { code, transactionId, event, warnings } = verdict;
  return { code, postbackId: id, transactionId, event, warnings };
}

/** What has no valid token leaves no trace, or a stranger could fill the disk. */
function turnedAway(parsed: ParsedPostback): Outcome {
  return unkept(decidePostback(factsWithoutToken, parsed).code);
}

const factsWithoutToken = {
  token: null,
  click: null,
  offer: null,
  eventById: null,
  eventByName: null,
  conversion: null,
  eventRecord: null,
  orderRecord: null,
} as const;
