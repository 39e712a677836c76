import {
  checkDashboardPage,
  type DashboardReading,
  type PageCode,
  type PageDiagnostic,
} from '@trackside/core';

import type { OfferWithEvents } from '../../../api/api-types.ts';
import type { MappingTable } from '../../../dashboards/page-reading.ts';
import type { NameSource } from '../match-draft.ts';

/** Findings of one code and one weight, which are told together. */
export interface FindingGroup {
  readonly code: PageCode;
  readonly severity: PageDiagnostic['severity'];
  readonly findings: readonly PageDiagnostic[];
}

interface PageFacts {
  readonly platformId: string | null;
  readonly source: NameSource;
  readonly offer: Pick<OfferWithEvents, 'destinationUrl' | 'events'>;
}

function readingOf({ rows, ...settings }: Omit<MappingTable, 'kind'>): DashboardReading {
  return {
    ...settings,
    rows: rows.map(({ appsflyerEvent, ...row }) => ({ ...row, event: appsflyerEvent })),
  };
}

/** What is wrong with the page's settings and table, in core's order. */
export function pageFindings(
  table: MappingTable,
  { platformId, source, offer }: PageFacts,
): PageDiagnostic[] {
  return checkDashboardPage(readingOf(table), {
    ...(platformId === null ? {} : { platform: platformId }),
    offer: { events: offer.events.filter((event) => event.archivedAt === null) },
    carriedName: source === 'appsflyer' ? 'event' : 'partnerEvent',
    trackingLink: offer.destinationUrl,
  });
}

/** What is wrong with names by themselves, whichever way they came here; `row` is the name's place. */
export function nameFindings(
  names: readonly string[],
  platformId: string | null,
): PageDiagnostic[] {
  return checkDashboardPage(
    { rows: names.map((event) => ({ event, partnerEvent: null })) },
    platformId === null ? {} : { platform: platformId },
  );
}

const rank = { error: 0, warning: 1, info: 2 } as const;

/** One group a mistake, the worst first; among equals the order of the rules stays. */
export function groupFindings(findings: readonly PageDiagnostic[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const { code, severity } = finding;
    const key = `${severity} ${code}`;
    const before = groups.get(key)?.findings ?? [];
    groups.set(key, { code, severity, findings: [...before, finding] });
  }
  return [...groups.values()].toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

/** The events that a group speaks of, each once. */
export function eventsOf({ findings }: FindingGroup): string[] {
  return [...new Set(findings.flatMap(({ params }) => params['event'] ?? []))];
}

/** Findings as plain text, for whoever can change the page or the app. `told`: what is wrong, and what to do. */
export function findingsAsText(
  title: string,
  findings: readonly PageDiagnostic[],
  told: (finding: PageDiagnostic) => string,
): string {
  const sentences = findings.map((finding, index) => `${index + 1}. ${told(finding)}`);
  return [title, ...sentences].join('\n\n');
}
