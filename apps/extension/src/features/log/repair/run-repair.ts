import { toApiFailure, type ApiFailure } from '../../../api/api-failure.ts';
import type { RepairInput, RepairOutcome } from '../../../api/api-types.ts';

/** How far a repair has got. */
export interface RepairRun {
  readonly outcomes: readonly RepairOutcome[];
  /** Where it goes on; null at its beginning, and when all is done. */
  readonly cursor: string | null;
  readonly state:
    | { readonly kind: 'running' }
    | { readonly kind: 'done' }
    /** What was done before stays done; it goes on from there. `failure` is null where it was told to stop. */
    | { readonly kind: 'stopped'; readonly failure: ApiFailure | null };
}

interface Part {
  readonly outcomes: readonly RepairOutcome[];
  readonly nextCursor: string | null;
}

interface Running {
  /** Does the part that begins there. */
  readonly doPart: (cursor: string | null) => Promise<Part>;
  /** Told to stop, it ends with the part that it is at. */
  readonly signal: AbortSignal;
  readonly tell: (run: RepairRun) => void;
}

/** Does a repair part by part from where it has got to, until it is done, fails, or is told to stop. */
export async function runParts(
  { outcomes, cursor }: Pick<RepairRun, 'outcomes' | 'cursor'>,
  { doPart, signal, tell }: Running,
): Promise<void> {
  let run: RepairRun = { outcomes, cursor, state: { kind: 'running' } };
  tell(run);
  try {
    while (run.state.kind === 'running') {
      const part: Part = await doPart(run.cursor);
      run = {
        outcomes: [...run.outcomes, ...part.outcomes],
        cursor: part.nextCursor,
        state:
          part.nextCursor === null
            ? { kind: 'done' }
            : signal.aborted
              ? { kind: 'stopped', failure: null }
              : { kind: 'running' },
      };
      tell(run);
    }
  } catch (error) {
    tell({ ...run, state: { kind: 'stopped', failure: toApiFailure(error) } });
  }
}

type Repair = RepairInput['repair'];

/**
 * The repair to go on with from its beginning, after an answer that was lost: an event that it has
 * created by then must not be created again.
 */
export function goneOn(repair: Repair, active: readonly { readonly name: string }[]): Repair {
  return repair.kind === 'createEvent' && active.some(({ name }) => name === repair.event.name)
    ? { kind: 'correct', corrections: {} }
    : repair;
}

/** Whether trying again could end otherwise: an event of this name that somebody else made is none of ours. */
export function canGoOn(failure: ApiFailure | null): boolean {
  return failure?.kind !== 'refused' || failure.reason !== 'NAME_TAKEN';
}
