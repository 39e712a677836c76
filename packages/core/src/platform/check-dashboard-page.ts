import { checkPage, type PageDiagnostic } from '../check/page/check-page.ts';
import type { PageContext } from '../check/page/page-context.ts';
import type { DashboardReading } from '../check/page/page-reading.ts';
import { platformById } from './platform-by-id.ts';

/** What a page is checked against. Without a fact the rules that need it are silent. */
export interface PageCheckOptions extends Omit<PageContext, 'profile'> {
  /** A platform's id; of one that is not in the catalogue nothing is known, as without any. */
  readonly platform?: string | undefined;
}

/**
 * Checks what was read from a dashboard's page, its switches and its table of event mappings, against
 * what is known of the platform and the offer. Gives its findings in the order of `pageRules`, each
 * with the field and, where it stands in the table, the row that it speaks of. What was not read is
 * not judged. Refuses nothing. Source: the platform's profile in the catalogue.
 *
 * @example
 * checkDashboardPage({ rows: [{ event: 'af_revenue', partnerEvent: 'sale' }] }, { platform: 'appsflyer' }).map(({ code, row, field }) => [code, row, field]) // => [['NAME_IS_A_PARAMETER', 0, 'event']]
 */
export function checkDashboardPage(
  reading: DashboardReading,
  { platform, ...known }: PageCheckOptions = {},
): PageDiagnostic[] {
  return checkPage(reading, { ...known, profile: platformById(platform ?? '') ?? undefined });
}
