import type { KeyboardEvent } from 'react';

interface TabRow<Tab> {
  readonly tabs: readonly Tab[];
  readonly current: string;
}

/** The tab that a key leads to from the current one; undefined for keys that lead to none. */
export function tabAfterKey<Tab extends { readonly id: string }>(
  { key, currentTarget }: Pick<KeyboardEvent<HTMLElement>, 'key' | 'currentTarget'>,
  { tabs, current }: TabRow<Tab>,
): Tab | undefined {
  const at = tabs.findIndex(({ id }) => id === current);
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? -1 : 1;
  const targets: Record<string, number> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  };
  const target = targets[key];
  return target === undefined ? undefined : tabs.at(target % tabs.length);
}
