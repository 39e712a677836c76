import type { CSSProperties, ReactNode, Ref } from 'react';

/**
 * What a row spreads on its own element. Empty in a short list; in a long one it tells the row's
 * place and how many there are, since most rows are not in the document.
 */
export interface RowProps {
  readonly ref?: (element: HTMLElement | null) => void;
  readonly 'data-index'?: number;
  readonly 'aria-setsize'?: number;
  readonly 'aria-posinset'?: number;
  readonly style?: CSSProperties;
}

/** Leads to rows that may be out of sight, or not even in the document. */
export interface ListHandle {
  /** Shows the row with this key and gives it the focus. */
  focusRow(key: RowKey): void;
}

export type RowKey = string | number;

export interface RowsProps {
  /** `tbody`: its table is drawn as blocks, so that rows out of sight need no place in it. */
  readonly as: 'ul' | 'div' | 'tbody';
  readonly role?: string | undefined;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly count: number;
  readonly keyAt: (index: number) => RowKey;
  readonly renderAt: (index: number, row: RowProps) => ReactNode;
  /** About how high a row is, in pixels; each is measured when it is shown. */
  readonly rowHeight: number;
  /** Pixels between two rows; the class leaves them where the list is short. */
  readonly gap?: number | undefined;
  /** The row that is to be in sight, by its place; it changes as the keys move. */
  readonly current?: number | undefined;
  readonly handle?: Ref<ListHandle> | undefined;
}
