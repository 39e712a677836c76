import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CliFailure } from '../cli/cli-failure.ts';
import { movingMessage, movingTable, placeIn } from '../db/move-marks.ts';
import { openUnmigrated, type DatabaseLocation } from '../db/open-database.ts';
import { createTokenVault } from '../keys/token-vault.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';
import { timeOfId } from '../ports/time-ordered-id.ts';
import { finishMove } from './finish-move.ts';
import { prepareTarget } from './prepare-target.ts';
import { shownPlace } from './shown-place.ts';
import { openPostgresSource } from './sides/postgres-source.ts';
import { openPostgresTarget } from './sides/postgres-target.ts';
import type { Source, Target } from './sides/side.ts';
import { openSqliteSource } from './sides/sqlite-source.ts';
import { openSqliteTarget } from './sides/sqlite-target.ts';
import { matchShapes } from './sides/table-shape.ts';
import { syncTables, type Sides, type Synced, type TablePair } from './sync-tables.ts';

export interface MovePlan {
  readonly from: DatabaseLocation;
  readonly to: DatabaseLocation;
  readonly keyFolder: string;
  readonly random: RandomBytes;
  /** How far it goes this time; begun again it goes on from there. */
  readonly until: 'tables' | 'copied' | 'end';
  /** Begins to tell of one round's progress, by the share that is done. */
  readonly tell: (work: string) => (share: number) => void;
}

export interface Move extends Synced {
  /** The old database is locked for good, and the new one is open. */
  readonly finished: boolean;
  readonly rounds: number;
  /** For so long nobody could write, milliseconds; 0 where it was not finished. */
  readonly lockedMs: number;
}

/**
 * Rounds end when no more rows than these had changed, or not many less than in the round before: what
 * is left is copied while nobody writes.
 */
const fewRows = 20_000;
const mostRounds = 5;

const nothingMoved = { rounds: 0, lockedMs: 0, copied: 0, tables: {} } as const;

/**
 * Copies a database to another place while its server goes on, until little is left, and ends it: for
 * as long as the last comparison takes nobody can write, and after it nobody can write in the old
 * place. Ended at any moment and begun again it goes on where it was.
 */
export async function moveDatabase(plan: MovePlan): Promise<Move> {
  const { from, to } = plan;
  if (shownPlace(from) === shownPlace(to)) {
    throw new CliFailure('That is where the database is: name another place.');
  }
  await assertUpToDate(from);
  const source = await openSource(from);
  try {
    const fingerprint = await source.fingerprint();
    if (fingerprint === null)
      throw new CliFailure('The database has no key: start a server on it.');
    assertKey(plan.keyFolder, fingerprint);
    const movedTo = await source.movedTo();
    if (movedTo !== null && movedTo !== shownPlace(to)) {
      throw new CliFailure(`This database has moved to ${movedTo} already.`);
    }
    const wasLeft = movedTo !== null;
    await prepareTarget({ ...plan, fingerprint, wasLeft });
    if (plan.until === 'tables' && !wasLeft) return { ...nothingMoved, finished: false };
    const target = await openTarget(to);
    try {
      return await moveBetween({ source, target }, plan, wasLeft);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function moveBetween(sides: Sides, plan: MovePlan, wasLeft: boolean): Promise<Move> {
  const { source, target } = sides;
  const pairs = matchShapes(await source.tables(), await target.tables());
  if (wasLeft) {
    // All was there before the old database was left; only the last step had not been done.
    await target.removeMark();
    return { ...nothingMoved, finished: true };
  }
  const since = await oldestReceipt(source, pairs);
  if (since !== null) await target.makeRoom(since);
  await target.setAside();
  const synced = await untilFewChange(sides, pairs, plan);
  await target.analyse();
  if (plan.until === 'copied') return { ...synced, finished: false, lockedMs: 0 };
  const ended = await finishMove(sides, pairs, { ...plan, place: shownPlace(plan.to) });
  return { ...ended, copied: synced.copied + ended.copied, finished: true, rounds: synced.rounds };
}

/** About when the first postback came: its id begins with the time. null: none is there, or it does not. */
async function oldestReceipt(source: Source, pairs: readonly TablePair[]): Promise<number | null> {
  const table = pairs.find((pair) => pair.source.name === 'postback')?.source;
  const first = table && (await source.keyAfter(table, null, 1));
  if (table === undefined || first === undefined || first === null) return null;
  const [row] = await source.read(table, { after: null, until: first });
  const id = row?.[table.columns.findIndex(({ name }) => name === 'id')];
  return typeof id === 'string' ? timeOfId(id) : null;
}

async function untilFewChange(
  sides: Sides,
  pairs: readonly TablePair[],
  { tell }: MovePlan,
): Promise<Synced & { readonly rounds: number }> {
  let total = 0;
  for (const pair of pairs) total += await sides.source.count(pair.source);
  let copied = 0;
  let before = Infinity;
  for (let rounds = 1; ; rounds += 1) {
    const onShare = tell(rounds === 1 ? 'Copying' : 'Copying what has changed since');
    let done = 0;
    const synced = await syncTables(sides, pairs, {
      atRest: false,
      onRows: (rows) => {
        done += rows;
        onShare(total === 0 ? 1 : done / (2 * total));
      },
    });
    onShare(1);
    copied += synced.copied;
    const isFew = synced.copied <= fewRows || synced.copied > before / 2;
    if (isFew || rounds === mostRounds) return { ...synced, copied, rounds };
    before = synced.copied;
  }
}

/** What is moved is the tables of this version; a file that is not there is not made. */
async function assertUpToDate(from: DatabaseLocation): Promise<void> {
  if (from.dialect === 'sqlite' && !existsSync(from.file)) {
    throw new CliFailure(`There is no database ${from.file}: nothing can be moved.`);
  }
  const database = await openUnmigrated(from);
  try {
    const copied = await placeIn(database, movingTable);
    if (copied !== null) throw new CliFailure(movingMessage(copied));
    if ((await database.migrator.getPending()).length === 0) return;
    throw new CliFailure('The tables are not up to date: "trackside migrate" first.');
  } finally {
    await database.close();
  }
}

function assertKey(keyFolder: string, fingerprint: string): void {
  const key = path.join(keyFolder, 'secure.key');
  if (existsSync(key) && createTokenVault(readFileSync(key)).isMine(fingerprint)) return;
  throw new CliFailure(
    `The key file secure.key of this database is not in ${keyFolder}: name its folder in TRACKSIDE_KEY_FOLDER. Both places need it.`,
  );
}

async function openSource(location: DatabaseLocation): Promise<Source> {
  return location.dialect === 'sqlite'
    ? openSqliteSource(location.file)
    : openPostgresSource(location.url);
}

async function openTarget(location: DatabaseLocation): Promise<Target> {
  return location.dialect === 'sqlite'
    ? openSqliteTarget(location.file)
    : openPostgresTarget(location.url);
}
