import type { Severity, Span } from '../diagnostic/diagnostic.ts';
import type { ReadParameter } from './reading/read-parameter.ts';
import type { Reading } from './reading/reading.ts';
import type { TextReading } from './reading/read-text.ts';
import type { Edit } from './text/edit.ts';

/** What a rule has found, before it becomes a diagnostic. */
export interface Finding {
  /** The text that it speaks of; the postback where it is left out. */
  readonly about?: TextReading;
  /** It speaks of the offer's settings, and of no text. */
  readonly source?: 'offer';
  /** Cause and what to do, in one or two plain sentences. Never holds a whole token. */
  readonly message: string;
  readonly params: Readonly<Record<string, string>>;
  /** Where it stands; left out where it speaks of something that is missing. */
  readonly span?: Span | undefined;
  /** A finding with the same subject as one of an earlier rule has the same cause: it is left out. */
  readonly subject?: string;
  /** Where a case weighs less than the rule's severity says. */
  readonly severity?: Severity;
  readonly repair?: Repair | undefined;
}

export interface Repair {
  /** The button's words. */
  readonly label: string;
  /** They rise and do not overlap. */
  readonly edits: readonly Edit[];
}

/**
 * One rule: finds its mistakes in what was read. Spans and edits are places in the mended text
 * (`TextReading.mended`), but for the rules about damage, which speak of the text as it was written.
 */
export type Rule = (reading: Reading) => readonly Finding[];

/** What the registry tells of a rule. */
export interface RuleEntry {
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly cause: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
  /** A repair is offered wherever what is right can be told for certain. */
  readonly repairs: boolean;
  /** Spans and edits are places in the text as it was written. */
  readonly inOriginal?: true;
  readonly find: Rule;
}

/** One value has one cause: the first rule that speaks of it. */
export function valueSubject({ index }: ReadParameter): string {
  return `value ${index}`;
}

/** Gives a parameter another value, and with it all that repeat it. */
export function replaceValue(reading: Reading, parameter: ReadParameter, value: string): Edit[] {
  return reading.postback.parameters
    .filter(
      ({ name, raw }) =>
        name.toLowerCase() === parameter.name.toLowerCase() && raw === parameter.raw,
    )
    .map(({ valueSpan: [start, end] }) => ({ start, end, text: value }));
}
