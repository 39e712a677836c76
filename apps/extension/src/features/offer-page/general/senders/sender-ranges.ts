import { platforms, type PlatformProfile } from '@trackside/core';

import type { ApiFailure } from '../../../../api/api-failure.ts';
import { i18n } from '../../../../language/i18n.ts';

/** A platform of which the catalogue knows from where it sends. */
export interface KnownSender {
  readonly id: PlatformProfile['id'];
  readonly name: string;
  readonly ranges: readonly string[];
}

export const knownSenders: readonly KnownSender[] = platforms.flatMap(
  ({ id, name, outboundIpRanges }) =>
    outboundIpRanges === undefined ? [] : [{ id, name, ranges: outboundIpRanges.values }],
);

/** Whether every range that the platform sends from is allowed. */
export function isCovered({ ranges }: KnownSender, allowed: readonly string[]): boolean {
  return ranges.every((range) => allowed.includes(range));
}

export type RangeFault =
  | 'range_empty'
  | 'range_there'
  | 'range_refused'
  | 'range_mapped'
  | 'range_many';

/** What is wrong with a typed range before the server is asked; null where nothing is. */
export function rangeFault(typed: string, allowed: readonly string[]): RangeFault | null {
  const range = typed.trim();
  if (range === '') return 'range_empty';
  return allowed.includes(range) ? 'range_there' : null;
}

/** Why the server does not take a range; null where it says something else. */
export function refusedRange(failure: ApiFailure): RangeFault | null {
  if (failure.kind !== 'refused') return null;
  const issue = failure.issues.find(({ path }) => path.startsWith('allowedIpRanges'));
  if (issue === undefined) return null;
  if (issue.path === 'allowedIpRanges') return 'range_many';
  return issue.message.includes('::ffff:') ? 'range_mapped' : 'range_refused';
}

/** The same in the user's language. */
export function rangeWords(fault: RangeFault): string {
  return i18n.t(`offer_page.${fault}`);
}
