export type Severity = 'error' | 'warning' | 'info';

/** Which of the texts that were checked together a finding speaks of. */
export type DiagnosticSource = 'postback' | 'trackingLink' | 'mapping' | 'offer';

/** A place in a text: UTF-16 offsets, the end exclusive. */
export type Span = readonly [start: number, end: number];

/** A repair: the whole text as it is after it. Applying a repair twice changes nothing more. */
export interface Fix {
  readonly label: string;
  readonly text: string;
}

/** One finding of a check (contract, section 6). */
export interface Diagnostic<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  readonly source: DiagnosticSource;
  readonly span?: Span;
  readonly fix?: Fix;
}
