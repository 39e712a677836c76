import type { PostbackRow, RepairInput, WhyView } from '../../../api/api-types.ts';
import type { Tally } from '../filters/tally.ts';

/** The server takes so many by their ids; more are chosen by what they have in common. */
const mostIds = 1000;

/** Which held or refused postbacks are to be repaired. */
export type Selection =
  | { readonly kind: 'rows'; readonly rows: readonly PostbackRow[] }
  /** All that a filter lets through, of which some rows are known. */
  | {
      readonly kind: 'alike';
      readonly selection: RepairInput['selection'];
      readonly tally: Tally;
      readonly known: readonly PostbackRow[];
      /** The event that their name is probably meant for. */
      readonly meant: number | null;
    };

export const nothingSelected: Selection = { kind: 'rows', rows: [] };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'rows' && selection.rows.some((row) => row.id === id);
}

/** Chooses a row, or lets go of it. What was chosen by a filter is let go of. */
export function withRowToggled(selection: Selection, row: PostbackRow): Selection {
  const rows = selection.kind === 'rows' ? selection.rows : [];
  return {
    kind: 'rows',
    rows: rows.some(({ id }) => id === row.id)
      ? rows.filter(({ id }) => id !== row.id)
      : [...rows, row].slice(-mostIds),
  };
}

/** Chooses all rows that can be repaired, as far as the server takes them. */
export function allOf(rows: readonly PostbackRow[]): Selection {
  return { kind: 'rows', rows: rows.filter(({ replayable }) => replayable).slice(0, mostIds) };
}

/** A single row that is chosen by itself. */
export function onlyRowOf(selection: Selection): PostbackRow | null {
  const [only, ...others] = selection.kind === 'rows' ? selection.rows : [];
  return only === undefined || others.length > 0 ? null : only;
}

/** All that are like a row in its place, if it is still what is chosen when they are known. */
export function withAlike(now: Selection, id: string, alike: Selection): Selection {
  return onlyRowOf(now)?.id === id ? alike : now;
}

/** What a repair has come to when it is left. */
export interface RepairEnd {
  /** It has gone through all that were chosen. */
  readonly finished: boolean;
  readonly recorded: ReadonlySet<string>;
}

/** What is still chosen after a repair: of one that was broken off, what it has not recorded. */
export function leftAfter(now: Selection, { finished, recorded }: RepairEnd): Selection {
  if (finished) return nothingSelected;
  if (now.kind === 'alike' || recorded.size === 0) return now;
  return { kind: 'rows', rows: now.rows.filter(({ id }) => !recorded.has(id)) };
}

export function tallyOfSelection(selection: Selection): Tally {
  return selection.kind === 'rows'
    ? { count: selection.rows.length, more: false }
    : selection.tally;
}

export function rowsOf(selection: Selection): readonly PostbackRow[] {
  return selection.kind === 'rows' ? selection.rows : selection.known;
}

/** The event that was probably meant, where one reason is known for all of them. */
export function meantOf(selection: Selection): number | null {
  return selection.kind === 'rows' ? null : selection.meant;
}

/** A selection as the server takes it. */
export function askedFor(selection: Selection): RepairInput['selection'] {
  return selection.kind === 'rows'
    ? { ids: selection.rows.map(({ id }) => id) }
    : selection.selection;
}

/** A postback together with all that are held or refused for the same reason; null where that says nothing. */
export function alikeOf({
  postback,
  similar,
  nearest,
}: Pick<WhyView, 'postback' | 'similar' | 'nearest'>): Selection | null {
  if (similar === null) return null;
  const { offerId, code } = similar.selection.filter;
  return {
    kind: 'alike',
    selection: {
      filter: {
        ...(offerId === undefined ? {} : { offerId }),
        ...(code === undefined ? {} : { code: [code].flat() }),
      },
      values: { ...similar.selection.values },
    },
    tally: { count: similar.count + 1, more: similar.more },
    known: [postback, ...similar.items],
    meant: nearest?.eventId ?? null,
  };
}
