import type { Whereabouts } from './probe.ts';

/** Why nothing is read from a standby. */
export interface StandbyTrouble {
  readonly kind: 'starting' | 'unreachable' | 'unmeasured' | 'another' | 'no standby' | 'behind';
  /** A sentence without a password. */
  readonly message: string;
}

/** Whether what stands there is a standby of the primary at all; null: it is. */
export function judgeStandby(
  shown: string,
  primary: Whereabouts,
  standby: Whereabouts,
): StandbyTrouble | null {
  if (standby.system !== primary.system || standby.database !== primary.database) {
    const [there, here] =
      standby.system === primary.system
        ? [`database ${standby.database}`, primary.database]
        : [`system identifier ${standby.system}`, primary.system];
    return {
      kind: 'another',
      message: `${shown} is another database than the one in TRACKSIDE_DATABASE_URL (${there}, not ${here}): name a streaming standby of that one in TRACKSIDE_REPORTS_DATABASE_URL, or leave it out.`,
    };
  }
  if (!standby.inRecovery || standby.position === null) {
    return {
      kind: 'no standby',
      message: `${shown} replays no log: it is the primary itself, or was promoted. Name a streaming standby in TRACKSIDE_REPORTS_DATABASE_URL, or leave it out.`,
    };
  }
  if (primary.inRecovery || primary.position === null) {
    return {
      kind: 'unmeasured',
      message: `How far ${shown} is behind can't be told: TRACKSIDE_DATABASE_URL leads to a standby itself.`,
    };
  }
  return null;
}

/** A standby that is farther behind than reports may be, or has never shown what was written. */
export function behindTrouble(
  shown: string,
  { behindMs, longestBehindMs }: { readonly behindMs: number; readonly longestBehindMs: number },
): StandbyTrouble {
  return {
    kind: 'behind',
    message: `${shown} is ${Math.round(behindMs / 1000)} s behind the primary, and reports are read there up to ${longestBehindMs / 1000} s: see whether it is connected, and what holds its replay up.`,
  };
}

/** One that does not show a mark which the primary was given that long ago. */
export function unshownTrouble(shown: string, waitedMs: number): StandbyTrouble {
  return {
    kind: 'behind',
    message: `${shown} does not show what was written to the primary ${Math.round(waitedMs / 1000)} s ago: it is that far behind, or follows a copy of the primary.`,
  };
}
