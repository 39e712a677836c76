import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { PageContext } from './page-context.ts';
import type { DashboardReading, PageField } from './page-reading.ts';
import type { PageFinding, PageRuleEntry } from './page-rule.ts';
import { type PageCode, pageRules } from './page-rules.ts';

/** A finding about a dashboard's page: its row, by its place in what was read, and its field. */
export interface PageDiagnostic extends Diagnostic<PageCode> {
  readonly row?: number;
  readonly field: PageField;
}

function diagnosticOf(code: PageCode, { severity, ...finding }: PageFinding): PageDiagnostic {
  const entry: PageRuleEntry = pageRules[code];
  const source = finding.field === 'trackingLink' ? 'trackingLink' : 'mapping';
  return { code, severity: severity ?? entry.severity, source, ...finding };
}

function codes(): PageCode[] {
  const isCode = (key: string): key is PageCode => Object.hasOwn(pageRules, key);
  return Object.keys(pageRules).filter(isCode);
}

/**
 * Checks what was read from a dashboard's page against all that is known, in the order of `pageRules`.
 * What was not seen and what is not known is not judged. Refuses nothing: any reading can be checked.
 * Source: the platform’s profile in the catalogue.
 *
 * @example
 * checkPage({ partnerActive: false, window: '7 Days' }, {}).map(({ code, field }) => [code, field]) // => [['PARTNER_OFF', 'partnerActive'], ['WINDOW_SHORT', 'window']]
 */
export function checkPage(reading: DashboardReading, context: PageContext): PageDiagnostic[] {
  return codes().flatMap((code) =>
    pageRules[code].find(reading, context).map((finding) => diagnosticOf(code, finding)),
  );
}
