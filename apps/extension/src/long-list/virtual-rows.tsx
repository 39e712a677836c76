import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  Fragment,
  useEffect,
  useImperativeHandle,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import { flushSync } from 'react-dom';

import { controlsIn, isTaken, rowAfterKey } from './row-keys.ts';
import type { RowKey, RowsProps } from './row-props.ts';
import { useScroller } from './use-scroller.ts';

/** Rows beyond the edges, so that Tab finds the next one. */
const overscan = 8;
/** What sticks to the top of our screens covers this much. */
const stickyHeight = 56;

/**
 * The rows in and near sight, in the flow of the document: what is left out above them is the first
 * one's margin, so that menus and notices of a row lie over those after it. The row that has the
 * focus stays wherever the list is scrolled to.
 */
export function VirtualRows(props: RowsProps) {
  const { as: Box, role, id, label, className, count, keyAt, renderAt, current, handle } = props;
  const { rowHeight, gap = 0 } = props;
  const [focused, setFocused] = useState<RowKey | null>(null);
  const { place, ref } = useScroller();
  const { box = null, scroller = null, offset = 0 } = place ?? {};
  const indexOf = (key: RowKey | null): number =>
    key === null ? -1 : Array.from({ length: count }, (_, at) => keyAt(at)).indexOf(key);
  const kept = [indexOf(focused), current ?? -1].filter((index) => index >= 0 && index < count);

  // oxlint-disable-next-line react/incompatible-library -- what it returns is used in this very render alone
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller,
    getItemKey: keyAt,
    estimateSize: () => rowHeight,
    gap,
    overscan,
    scrollMargin: offset,
    scrollPaddingStart: current === undefined ? stickyHeight : 0,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b),
  });
  useEffect(() => {
    if (current !== undefined && scroller !== null) virtualizer.scrollToIndex(current);
  }, [virtualizer, scroller, current, count]);

  const rowAt = (index: number): HTMLElement | null =>
    box?.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`) ?? null;
  /** Gives the focus to a row's control at this place, else to the row; it comes into the document first. */
  const focusRow = (index: number, control: number | null): void => {
    flushSync(() => setFocused(keyAt(index)));
    const row = rowAt(index);
    if (row === null) return;
    const controls = control === null ? [] : controlsIn(row);
    const target = controls[Math.min(control ?? 0, controls.length - 1)] ?? row;
    if (target === row && !row.hasAttribute('tabindex')) row.tabIndex = -1;
    target.focus({ preventScroll: true });
    virtualizer.scrollToIndex(index);
  };
  useImperativeHandle(handle, () => ({
    focusRow: (key) => {
      const index = indexOf(key);
      if (index !== -1) focusRow(index, null);
    },
  }));

  const indexOfRowWith = (target: EventTarget): number => {
    const row = target instanceof Element ? target.closest('[data-index]') : null;
    return row?.parentElement === box ? Number(row?.getAttribute('data-index')) : -1;
  };
  const noteFocus = ({ target }: FocusEvent): void => {
    const index = indexOfRowWith(target);
    if (index >= 0 && index < count) setFocused(keyAt(index));
  };
  const press = (event: KeyboardEvent): void => {
    const from = indexOfRowWith(event.target);
    const row = rowAt(from);
    const to = rowAfterKey(event.key, { from, count });
    if (row === null || to === null || isTaken(event)) return;
    event.preventDefault();
    const control = controlsIn(row).findIndex((one) => one === event.target);
    focusRow(to, control === -1 ? null : control);
  };

  const items = virtualizer.getVirtualItems();
  return (
    <Box
      ref={ref}
      role={role}
      id={id}
      aria-label={label}
      className={className}
      // The list keeps its place itself; so that the browser does not as well.
      style={{
        display: 'flex',
        flexDirection: 'column',
        gap: 0,
        height: virtualizer.getTotalSize(),
        overflowAnchor: 'none',
      }}
      onFocus={noteFocus}
      onKeyDown={press}
    >
      {items.map((item, at) => (
        <Fragment key={item.key}>
          {renderAt(item.index, {
            ref: virtualizer.measureElement,
            'data-index': item.index,
            'aria-setsize': count,
            'aria-posinset': item.index + 1,
            style: { flexShrink: 0, marginBlockStart: item.start - endBefore(items, at, offset) },
          })}
        </Fragment>
      ))}
    </Box>
  );
}

/** Where the row before ends; the list's own start before the first. */
function endBefore(items: readonly VirtualItem[], at: number, start: number): number {
  return at === 0 ? start : (items[at - 1]?.end ?? start);
}
