import type { KeyboardEvent } from 'react';

/** Where arrows, Home and End have a meaning of their own. */
const ownKeys =
  'input:not([type=checkbox]), textarea, select, summary, [role^=menu], [role=radiogroup]';

/** The row that a key leads to from another; null for keys that lead to none. */
export function rowAfterKey(
  key: string,
  { from, count }: { readonly from: number; readonly count: number },
): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(from + 1, count - 1),
    ArrowUp: Math.max(from - 1, 0),
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(targets, key) ? (targets[key] ?? null) : null;
}

/** The key was pressed for what has the focus, or together with another. */
export function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  const changed = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  return (
    changed ||
    event.defaultPrevented ||
    (target instanceof Element && target.closest(ownKeys) !== null)
  );
}

/** What can be pressed in a row, in its order. */
export function controlsIn(row: Element): HTMLElement[] {
  return [
    ...row.querySelectorAll<HTMLElement>(
      'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled)',
    ),
  ].filter((control) => control.tabIndex >= 0);
}
