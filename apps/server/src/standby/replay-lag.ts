/** A place in the primary's log, in bytes from its beginning, at a moment of this process's clock. */
export interface LogPlace {
  readonly at: number;
  readonly position: number;
}

/** How far a standby is behind, told by what the primary had written at which moment. */
export interface ReplayLag {
  /** The primary had written so far by then, or farther. */
  written(place: LogPlace): void;
  /** The standby has replayed up to this position. */
  replayed(position: number): void;
  /** The most that the standby lacks, in milliseconds; null: it has nothing yet of what was seen written. */
  behindMs(now: number): number | null;
}

/** Who is farther behind than an hour is behind by more than anybody wants to know. */
const keptMs = 3_600_000;

/**
 * No clock of another machine is asked, and none that stands still while nothing is written: a standby
 * that has replayed all that the primary had written at a moment lacks only what came after it.
 */
export function createReplayLag(): ReplayLag {
  let places: LogPlace[] = [];
  let wholeUntil: number | null = null;
  return {
    written: (place) => {
      const last = places.at(-1);
      if (last?.position === place.position) places.pop();
      places.push(place);
      const oldest = places[0];
      if (oldest !== undefined && place.at - oldest.at > keptMs) places.shift();
    },
    replayed: (position) => {
      const index = places.findLastIndex((place) => place.position <= position);
      const reached = places[index];
      if (reached === undefined) return;
      wholeUntil = Math.max(reached.at, wholeUntil ?? reached.at);
      places = places.slice(index);
    },
    behindMs: (now) => (wholeUntil === null ? null : now - wholeUntil),
  };
}
