import { describe, expect, test } from 'vitest';
import { platformById } from '../../../platform/platform-by-id.ts';
import { checkPage } from '../check-page.ts';
import type { PageContext, PageOffer } from '../page-context.ts';
import type { DashboardReading, MappedRow, PageField } from '../page-reading.ts';
import { type PageCode, pageRules } from '../page-rules.ts';

const none = { type: 'None' } as const;
const share = { type: 'CPS', value: '10' } as const;

const offer: PageOffer = {
  events: [
    { name: 'af_purchase', revenue: share, payout: none },
    { name: 'sign up', revenue: none, payout: none },
  ],
};

/** All is known, and the template carries the platform's own name. */
export const known: PageContext = {
  profile: platformById('appsflyer') ?? undefined,
  offer,
  carriedName: 'event',
  trackingLink: 'https://app.appsflyer.com/id1?pid=x_int&clickid={transaction_id}',
};

export function row(event: string, more: Partial<MappedRow> = {}): MappedRow {
  return {
    event,
    partnerEvent: 'sale',
    usersFrom: 'This partner only',
    including: 'Values & revenue',
    ...more,
  };
}

/** A page without a mistake. */
export const right: DashboardReading = {
  partnerActive: true,
  inAppPostbacks: true,
  window: '6 Months',
  installUsersFrom: 'This partner only',
  rows: [row('af_purchase'), row('sign up', { partnerEvent: 'lead' })],
};

interface PageCase {
  readonly name: string;
  readonly page?: Partial<DashboardReading>;
  readonly context?: Partial<PageContext>;
}

interface FoundCase extends PageCase {
  readonly field: PageField;
  readonly row?: number;
  readonly severity?: 'warning';
  readonly params?: Readonly<Record<string, string>>;
  /** The tracking link after the repair. */
  readonly fixed?: string;
  /** Findings that have causes of their own. */
  readonly beside?: readonly PageCode[];
}

interface SilentCase extends PageCase {
  /** The rule that names this cause instead. */
  readonly instead?: readonly PageCode[];
}

function check({ page = {}, context = {} }: PageCase) {
  return checkPage({ ...right, ...page }, { ...known, ...context });
}

/** The table of one rule: what it finds, with row and field, and what it must leave alone. */
export function describePageRule(
  code: PageCode,
  { finds, leaves }: { finds: readonly FoundCase[]; leaves: readonly SilentCase[] },
): void {
  describe(`the rule ${code}`, () => {
    test.each(finds)('finds $name', (given) => {
      const all = check(given);
      expect(all.map((found) => found.code).sort()).toEqual([code, ...(given.beside ?? [])].sort());
      const found = all.find((candidate) => candidate.code === code);
      expect(found).toMatchObject({
        severity: given.severity ?? pageRules[code].severity,
        source: given.field === 'trackingLink' ? 'trackingLink' : 'mapping',
        field: given.field,
        params: given.params ?? {},
      });
      expect(found?.row).toBe(given.row);
      expect(found?.message).toMatch(/^.{20,}\.$/su);
      expect(found?.fix?.text).toBe(given.fixed);
    });

    test.each(leaves)('leaves $name', ({ instead = [], ...given }) => {
      expect(
        check(given)
          .map((found) => found.code)
          .sort(),
      ).toEqual([...instead].sort());
    });
  });
}
