import type { PostbackRow } from '../../api/api-types.ts';

interface Page<Row> {
  readonly items: readonly Row[];
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
