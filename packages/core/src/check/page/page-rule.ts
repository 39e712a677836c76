import type { Fix, Severity, Span } from '../../diagnostic/diagnostic.ts';
import type { PageContext } from './page-context.ts';
import type { DashboardReading, PageField } from './page-reading.ts';

/** What a rule has found, before it becomes a diagnostic. */
export interface PageFinding {
  readonly field: PageField;
  /** The row's place in what was read; left out where it speaks of no row. */
  readonly row?: number;
  /** Cause and what to do, in one or two plain sentences. */
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  /** Where a case weighs less than the rule's severity says. */
  readonly severity?: Severity;
  /** A place in the tracking link. */
  readonly span?: Span;
  /** The tracking link, repaired. */
  readonly fix?: Fix;
}

/** One rule: finds its mistakes in what was read. */
export type PageRule = (reading: DashboardReading, context: PageContext) => readonly PageFinding[];

/** What the registry tells of a rule. */
export interface PageRuleEntry {
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly cause: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
  /** A repair is offered; what stands on a page only its owner can change. */
  readonly repairs: boolean;
  readonly find: PageRule;
}
