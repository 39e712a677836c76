import type { ParsedPostback, Verdict } from '@trackside/core';
import { decidePostback } from '@trackside/core';
import { clickTotals, storeClicks } from '../../clicks/store-clicks.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { openTotals } from '../../totals/open-totals.ts';
import type { Outcome } from '../answer.ts';
import { unkept } from '../answer.ts';
import { findClicksAhead } from '../judge/find-rows.ts';
import { judgePostbacks } from '../judge/judge-postbacks.ts';
import type { KeptPostback } from '../judge/kept-postback.ts';
import type { LoadFacts } from '../judge/load-facts.ts';
import type { CurrentSettings } from '../settings/settings-cache.ts';
import { tokenFacts } from '../settings/token-facts.ts';
import { clickOf, type PreparedJob } from './prepare-job.ts';

export interface WritingJobs {
  readonly currentSettings: CurrentSettings;
  readonly loadFacts: LoadFacts;
  readonly now: number;
}

/**
 * Writes a batch: its clicks, its postbacks in the order in which they came, then the totals. One
 * outcome a job; a click's is null. What does not rest on an answer is asked for at once, after the locks
 * of the clicks: it is answered by what is there when they are held.
 */
export async function writeJobs(
  sql: Sql,
  jobs: readonly PreparedJob[],
  { currentSettings, loadFacts, now }: WritingJobs,
): Promise<(Outcome | null)[]> {
  const clicks = jobs.flatMap((job) => (job.kind === 'click' ? job.click : []));
  const ids = jobs.flatMap(clickOf);
  const held = sql.dialect.holdClicks(sql, ids);
  const asked = currentSettings(sql);
  storeClicks(sql, clicks);
  const findClicks = findClicksAhead(sql, ids);
  const [settings] = await Promise.all([asked, held]);
  const addToTotals = openTotals(sql, now);
  const kept: KeptPostback[] = [];
  const places: number[] = [];
  const outcomes: (Outcome | null)[] = jobs.map(() => null);
  for (const [place, job] of jobs.entries()) {
    if (job.kind === 'click') continue;
    const { id, receivedAt, sender, parsed } = job;
    const token = await tokenFacts(settings, parsed.secure, job);
    if (token === null) {
      outcomes[place] = turnedAway(parsed);
      continue;
    }
    places.push(place);
    kept.push({ id, receivedAt, token, sender, parsed, stored: null });
  }
  const { verdicts, totals } = await judgePostbacks(sql, kept, {
    settings,
    loadFacts,
    findClicks,
    now,
  });
  await addToTotals([...clickTotals(clicks), ...totals]);
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
