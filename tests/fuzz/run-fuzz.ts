import { setTimeout as pause } from 'node:timers/promises';
import { filesWith } from './checks/fuzz-database.ts';
import { createLedger } from './checks/ledger.ts';
import type { FuzzServer } from './fuzz-server.ts';
import { openLane } from './lane/lane.ts';
import { strangeToken, templatesOf } from './lane/lane-requests.ts';

const lanes = 32;
const roundLength = 20_000;
const mostFaults = 20;

export interface FuzzProgress {
  readonly sent: number;
  readonly rows: number;
  readonly seconds: number;
  /** How many answers had each code. */
  readonly codes: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/** Waits for what was broken off to be over: rows may still come of it. */
async function settled(server: FuzzServer): Promise<void> {
  let before = -1;
  for (let now = server.database.countRows(); now !== before; now = server.database.countRows()) {
    before = now;
    await pause(150);
  }
}

async function tokenFaults({ database, databaseFile, account }: FuzzServer): Promise<string[]> {
  const valid = [account.globalSecure, ...account.offers.map(({ secure }) => secure)];
  return [
    ...valid.flatMap((token) => database.columnsWith(token)).map((at) => `a token is in ${at}`),
    ...(await filesWith(databaseFile, strangeToken)).map((at) => `a stranger’s token is in ${at}`),
  ];
}

/**
 * Sends mutated requests over some lanes at once and checks each answer against core, and after every
 * round the database against the answers, row by row. Ends early where there are many faults.
 */
export async function runFuzz(
  server: FuzzServer,
  options: {
    readonly count: number;
    readonly seed: number;
    readonly onRound?: (progress: FuzzProgress) => void;
  },
): Promise<FuzzProgress> {
  const { database, account, url } = server;
  const ledger = createLedger();
  const codes = new Map<string, number>();
  const faults: string[] = [];
  const deps = {
    url,
    account,
    ledger,
    templates: templatesOf(account),
    answered: (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1),
    report: (fault: string) => faults.push(fault),
  };
  const running = Array.from({ length: lanes }, (_, lane) => openLane(options.seed + lane, deps));
  const started = performance.now();
  let sent = 0;
  let rows = 0;
  let last = '';
  const progress = (): FuzzProgress => {
    return { sent, rows, codes, faults, seconds: (performance.now() - started) / 1000 };
  };
  while (sent < options.count && faults.length < mostFaults) {
    const share = Math.ceil(Math.min(roundLength, options.count - sent) / lanes);
    database.insertClicks(running.flatMap((lane) => lane.makeClicks(Math.ceil(share / 2))));
    for (const number of await Promise.all(running.map((lane) => lane.send(share)))) sent += number;
    await settled(server);
    const found = database.rowsAfter(last);
    faults.push(...ledger.settle(found), ...ledger.unsettled());
    rows += found.length;
    last = found.at(-1)?.id ?? last;
    options.onRound?.(progress());
  }
  for (const lane of running) lane.close();
  if (database.countRows() !== rows)
    faults.push(`there are ${database.countRows()} rows, and ${rows} were looked at`);
  faults.push(...database.bookingFaults(), ...(await tokenFaults(server)));
  return progress();
}
