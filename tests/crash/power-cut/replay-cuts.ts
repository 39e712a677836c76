import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Promised } from '../database/find-faults.ts';
import { findFaults } from '../database/find-faults.ts';
import { filePlaces } from '../../load/trackside-server.ts';
import { readKept } from '../database/read-kept.ts';
import type { SeededRandom } from '../../chance/seeded-random.ts';
import { seededRandom } from '../../chance/seeded-random.ts';
import type { DurableFile, TraceEvent } from './trace-events.ts';
import { createDisk } from './disk-model.ts';
import { readStrace } from './read-strace.ts';
import type { Recording } from './record-server.ts';

export interface CutFigures {
  readonly cuts: number;
  /** Cuts after which something acknowledged was missing. */
  readonly losing: number;
  /** Cuts after which the file was damaged, or could not be opened. */
  readonly corrupting: number;
  /** Cuts after which a verdict was another one, booked twice, or not in step with its booking. */
  readonly falsifying: number;
  /** Cuts at which at least one answer had left. */
  readonly afterAnswers: number;
  /** Cuts within what was written to the database's own file and not synced yet. */
  readonly withinCheckpoints: number;
  /** How often the log was copied back into the database, in the whole recording. */
  readonly checkpoints: number;
  /** How many answers left, in the whole recording. */
  readonly answers: number;
}

export interface CutPlan {
  readonly cuts: number;
  readonly seed: number;
  /** Where the files of each cut are put together. */
  readonly folder: string;
  readonly afterCut?: (cut: number) => void;
}

/** Cuts the power at random moments of a recording, lets SQLite recover, and looks what is left. */
export async function replayCuts(recording: Recording, plan: CutPlan): Promise<CutFigures> {
  const events = readStrace(recording.trace, recording.database);
  const random = seededRandom(plan.seed);
  const moments = chooseMoments(events, plan.cuts, random);
  const disk = createDisk(new Map<DurableFile, Buffer>([['', readFileSync(recording.before)]]));
  const promised: Promised[] = [];
  const figures = { losing: 0, corrupting: 0, falsifying: 0, afterAnswers: 0 };
  let withinCheckpoints = 0;
  let unsyncedPages = 0;
  let checkpoints = 0;
  let next = 0;
  await mkdir(plan.folder, { recursive: true });
  for (let at = 0; at <= events.length; at += 1) {
    for (; moments[next] === at; next += 1) {
      if (promised.length > 0) figures.afterAnswers += 1;
      if (unsyncedPages > 0) withinCheckpoints += 1;
      const finding = await look(disk.cut(random), promised, join(plan.folder, 'cut.db'));
      if (finding !== null) figures[finding] += 1;
      plan.afterCut?.(next);
    }
    const event = events[at];
    if (event === undefined) break;
    disk.apply(event, at);
    if (event.kind === 'answer') promised.push(event);
    if (event.kind === 'write' && event.file === '') unsyncedPages += 1;
    if (event.kind === 'sync' && event.file === '') {
      if (unsyncedPages > 0) checkpoints += 1;
      unsyncedPages = 0;
    }
  }
  return {
    cuts: next,
    ...figures,
    withinCheckpoints,
    checkpoints,
    answers: promised.length,
  };
}

/** Anywhere, but every fourth one while the log is being copied back, which is a rare moment. */
function chooseMoments(
  events: readonly TraceEvent[],
  count: number,
  random: SeededRandom,
): number[] {
  const copying = events.flatMap((event, at) =>
    event.kind === 'write' && event.file === '' ? [at + 1] : [],
  );
  return Array.from({ length: count }, (_, index) => {
    const copied = index % 4 === 0 ? copying[random.below(copying.length)] : undefined;
    return copied ?? random.below(events.length + 1);
  }).toSorted((a, b) => a - b);
}

type Finding = 'losing' | 'corrupting' | 'falsifying';

/** Opens what a cut left; the worst that is wrong with it, or null. */
async function look(
  files: ReadonlyMap<DurableFile, Buffer>,
  promised: readonly Promised[],
  database: string,
): Promise<Finding | null> {
  for (const beside of ['', '-wal', '-journal', '-shm']) {
    await rm(`${database}${beside}`, { force: true });
  }
  for (const [file, bytes] of files) await writeFile(`${database}${file}`, bytes);
  try {
    const faults = findFaults(promised, await readKept(filePlaces(database).database));
    if (faults.damages.length > 0) return 'corrupting';
    if (faults.lost > 0) return 'losing';
    return Object.values({ ...faults, damages: 0 }).some((count) => count > 0)
      ? 'falsifying'
      : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_'))
      return 'corrupting';
    throw error;
  }
}

/** Figures of several recordings, as if they had been one. */
export function addUpCuts(parts: readonly CutFigures[]): CutFigures {
  const sum = (value: (part: CutFigures) => number) =>
    parts.reduce((total, part) => total + value(part), 0);
  return {
    cuts: sum(({ cuts }) => cuts),
    losing: sum(({ losing }) => losing),
    corrupting: sum(({ corrupting }) => corrupting),
    falsifying: sum(({ falsifying }) => falsifying),
    afterAnswers: sum(({ afterAnswers }) => afterAnswers),
    withinCheckpoints: sum(({ withinCheckpoints }) => withinCheckpoints),
    checkpoints: sum(({ checkpoints }) => checkpoints),
    answers: sum(({ answers }) => answers),
  };
}
