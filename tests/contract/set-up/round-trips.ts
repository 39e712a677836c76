import { readSetUpJson, setUpCsv } from '@trackside/core';
import { startTestServer } from '@trackside/server/testing';
import { randomSetUp } from './random-set-up.ts';

/** Where a set-up did not come out as it went in. */
export interface BrokenTrip {
  readonly wanted: string;
  readonly got: string;
}

export interface RoundTrips {
  readonly trips: number;
  readonly offers: number;
  readonly broken: readonly BrokenTrip[];
}

/** Puts that many random set-ups into an empty server, by turns as JSON and as CSV, and gets them out. */
export async function makeRoundTrips(rounds: number): Promise<RoundTrips> {
  await using server = await startTestServer();
  const { setup } = server.api;
  const broken: BrokenTrip[] = [];
  let offers = 0;
  const em = server.deps.database.em();
  const own = ['secure_token where offer_id is not null', 'event_definition', 'offer'];
  for (let round = 0; round < rounds; round += 1) {
    const json = randomSetUp();
    const read = readSetUpJson(json).offers.map(({ offer }) => offer);
    const format = round % 2 === 0 ? 'json' : 'csv';
    const wanted = format === 'json' ? json : setUpCsv(read);
    offers += read.length;
    for (const table of own) await em.execute(`delete from ${table}`);
    const dry = await setup.import.mutate({ text: wanted, format, dryRun: true });
    const done = await setup.import.mutate({ text: wanted, format, dryRun: false, plan: dry.plan });
    const { text: got } = await setup.export.query({ format });
    const { text: asJson } = await setup.export.query({ format: 'json' });
    const same = got === wanted && asJson === json && done.done;
    if (!same)
      broken.push({ wanted, got: done.faults.length > 0 ? JSON.stringify(done.faults) : got });
  }
  return { trips: rounds, offers, broken };
}
