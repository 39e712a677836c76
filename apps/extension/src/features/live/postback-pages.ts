import type { PostbackRow } from '../../api/api-types.ts';

interface Page<Row> {
  readonly items: Row[];
  readonly nextCursor: string | null;
}

/** A row that arrived put into what is shown: in its place if it is known, else on top. */
export function withArrived<Row extends { readonly id: string }>(
  pages: readonly Page<Row>[],
  arrived: Row,
): Page<Row>[] {
  const known = pages.some(({ items }) => items.some(({ id }) => id === arrived.id));
  return pages.map((page, index) => {
    if (known)
      return { ...page, items: page.items.map((row) => (row.id === arrived.id ? arrived : row)) };
    return index === 0 ? { ...page, items: [arrived, ...page.items] } : page;
  });
}

/** What is shown of pages that were read, and of rows that arrived since then, the latest last. */
export function withAllArrived<Row extends FilteredRow>(
  pages: readonly Page<Row>[],
  arrived: readonly Row[],
  filter: RowFilter,
): Page<Row>[] {
  return arrived
    .reduce<readonly Page<Row>[]>(withArrived, pages)
    .map((page) => ({ ...page, items: page.items.filter((row) => fitsFilter(row, filter)) }));
}

type FilteredRow = Pick<PostbackRow, 'id' | 'offerId' | 'verdict'>;

export interface RowFilter {
  readonly offerId: number | null;
  readonly verdict: PostbackRow['verdict'] | null;
}

/** Whether a row belongs into a list that is filtered so. */
export function fitsFilter(
  row: Pick<PostbackRow, 'offerId' | 'verdict'>,
  filter: RowFilter,
): boolean {
  return (
    (filter.offerId === null || row.offerId === filter.offerId) &&
    (filter.verdict === null || row.verdict === filter.verdict)
  );
}
