import type { Result, SetUpChange, SetUpFault } from '@trackside/core';
import type { Caller } from '../access/access-service.ts';
import type { RefusalReason } from '../errors.ts';

export const setUpFormats = ['json', 'csv'] as const;

export type SetUpFormat = (typeof setUpFormats)[number];

export interface SetUpImport {
  readonly text: string;
  readonly format: SetUpFormat;
  /** Says what would be done, and does nothing. */
  readonly dryRun: boolean;
  /** A dry run's `plan`: what is done must be exactly what that said. */
  readonly plan?: string | undefined;
}

/** What an import has changed, or would change; nothing where there are faults. */
export interface SetUpOutcome {
  /** Known again by it: the same changes have the same plan. */
  readonly plan: string;
  readonly changes: readonly SetUpChange[];
  readonly unchanged: number;
  readonly faults: readonly SetUpFault[];
  /** The changes are made. */
  readonly done: boolean;
}

export interface SetUpService {
  /** All offers with their events, archived ones included; no tokens. */
  exportAs(format: SetUpFormat): Promise<string>;
  /** Without a caller it is who runs the server. */
  importText(
    caller: Caller | null,
    request: SetUpImport,
  ): Promise<Result<SetUpOutcome, RefusalReason>>;
}
