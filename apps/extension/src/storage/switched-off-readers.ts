import * as z from 'zod/mini';

import { storedItem } from './stored-item.ts';

/** The readers of pages that the user has switched off, by their ids. */
export const switchedOffReadersItem = storedItem(
  'local:switched-off-readers',
  z.array(z.string()),
  [],
);

/** Switches one reader off, or on again. */
export function withReaderToggled(switchedOff: readonly string[], readerId: string): string[] {
  return switchedOff.includes(readerId)
    ? switchedOff.filter((id) => id !== readerId)
    : [...switchedOff, readerId];
}
