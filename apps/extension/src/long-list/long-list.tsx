import { lazy, Suspense, type ReactNode } from 'react';

import { PlainRows } from './plain-rows.tsx';
import type { RowKey, RowProps, RowsProps } from './row-props.ts';

const VirtualRows = lazy(async () => ({
  default: (await import('./virtual-rows.tsx')).VirtualRows,
}));

/** From this many rows on, only those in and near sight are in the document. */
const manyRows = 50;
/** What stands there while the code for long lists is fetched: a surface is no higher. */
const firstRows = 20;

interface LongListProps<Item> extends Omit<RowsProps, 'as' | 'count' | 'keyAt' | 'renderAt'> {
  readonly as?: RowsProps['as'];
  readonly items: readonly Item[];
  /** Tells the items apart, whatever their order. */
  readonly keyOf: (item: Item) => RowKey;
  /** Renders an item; its outermost element gets the row's props. */
  readonly children: (item: Item, row: RowProps, index: number) => ReactNode;
}

/** A list that stays quick with thousands of rows. A short one is all in the document. */
export function LongList<Item>({
  as = 'ul',
  items,
  keyOf,
  children,
  ...rest
}: LongListProps<Item>) {
  const itemAt = (index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error(`The list has no row ${index}`);
    return item;
  };
  const rows: RowsProps = {
    ...rest,
    as,
    count: items.length,
    keyAt: (index) => keyOf(itemAt(index)),
    renderAt: (index, row) => children(itemAt(index), row, index),
  };
  if (items.length < manyRows) return <PlainRows {...rows} />;
  return (
    <Suspense fallback={<PlainRows {...rows} count={firstRows} current={undefined} />}>
      <VirtualRows {...rows} />
    </Suspense>
  );
}
