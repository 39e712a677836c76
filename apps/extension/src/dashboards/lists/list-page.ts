/**
 * What a column or a field of a dashboard's list holds. `sign` is read by nobody: its label tells
 * the page from those of other platforms.
 */
export type ListPart = 'event' | 'id' | 'url' | 'count' | 'sign';

/** A kind of page, by the labels that it shows. */
export interface ListPage {
  /** The parts without whose labels it is another page. */
  readonly needs: readonly ListPart[];
  /** What a column's head or a field's label may say; case, blanks and hyphens do not count. */
  readonly labels: Readonly<Partial<Record<ListPart, readonly string[]>>>;
  /** What stands in the place of an event's name and is none, e.g. `Install`. */
  readonly notEvents?: readonly string[];
}

/** How much of a page is read at most. */
export interface OutlineLimits {
  readonly rows: number;
  /** Characters of one text. */
  readonly text: number;
  /** Characters of all texts together. */
  readonly all: number;
  readonly elements: number;
  readonly milliseconds: number;
}

export const outlineLimits: OutlineLimits = {
  rows: 500,
  text: 8192,
  all: 2_000_000,
  elements: 60_000,
  milliseconds: 1500,
};

/** A label as it is compared. The reader in the page has the same rule. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s:*›>'’\u2010-\u2015-]+/g, '');
}
