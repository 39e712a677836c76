import { matchEventNames, type NameMatchStatus } from '@trackside/core';

import type { MappingRow, MappingTable } from '../../dashboards/page-reading.ts';
import { hasStrayBlank } from '../../ui/names/name-pieces.ts';
import type { NameSource } from './match-draft.ts';

/** One name, as the list shows it. */
export interface MatchLine<Event> {
  readonly key: string;
  readonly status: NameMatchStatus;
  readonly observed: string | null;
  /** The offer's event that this name equals, or is taken for. */
  readonly event: Event | null;
  /** False where the event already has a nearer name on the page, so that it is not to be renamed. */
  readonly paired: boolean;
  /** The row of the page's table; null for pasted names. */
  readonly row: MappingRow | null;
}

/** The names that postbacks will carry, in the page's order, each once. Not trimmed: blanks count. */
export function observedNames(rows: readonly MappingRow[], source: NameSource): string[] {
  const names = rows.map((row) => nameOf(row, source)).filter((name) => name !== '');
  return [...new Set(names)];
}

/** The one of a row's two names that the template carries. */
export function nameOf(row: MappingRow, source: NameSource): string {
  return source === 'appsflyer' ? row.appsflyerEvent : row.partnerEvent;
}

/** One name a line; only what ends a line is taken away. */
export function pastedNames(text: string): string[] {
  return [...new Set(text.split(/\r\n|\r|\n/).filter((name) => name !== ''))];
}

/** By what the line of a name on the page is found. */
export function lineKey(observed: string): string {
  return `observed:${observed}`;
}

/** Configured ↔ observed, in the page's order, then the offer's events that the page does not have. */
export function matchLines<Event extends { readonly name: string }>(
  events: readonly Event[],
  observed: readonly string[],
  named: { readonly table: MappingTable | null; readonly source: NameSource },
): MatchLine<Event>[] {
  const byName = new Map(events.map((event) => [event.name, event]));
  const lines = matchEventNames([...byName.keys()], [...observed]).map(
    (match): MatchLine<Event> => {
      const { configured, observed: name } = match;
      const near = configured ?? match.suggestion;
      const row = named.table?.rows.find((one) => nameOf(one, named.source) === name);
      return {
        key: name === undefined ? `unused:${configured ?? ''}` : lineKey(name),
        status: match.status,
        observed: name ?? null,
        event: (near === undefined ? undefined : byName.get(near)) ?? null,
        paired: configured !== undefined,
        row: row ?? null,
      };
    },
  );
  const place = (line: MatchLine<Event>): number =>
    line.observed === null ? observed.length : observed.indexOf(line.observed);
  return lines.toSorted((a, b) => place(a) - place(b));
}

/** Names to be created: the missing ones, each ticked unless it looks like a slip or the user says otherwise. */
export function tickedNames(
  lines: readonly MatchLine<unknown>[],
  changedTicks: readonly string[],
): string[] {
  return lines.flatMap(({ status, observed }) => {
    if (status !== 'missing' || observed === null) return [];
    return hasStrayBlank(observed) === changedTicks.includes(observed) ? [observed] : [];
  });
}
