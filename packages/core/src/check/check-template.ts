import type { Diagnostic, Fix } from '../diagnostic/diagnostic.ts';
import type { CheckContext } from './check-context.ts';
import { type CheckCode, checkRules } from './check-rules.ts';
import { type Reading, readAll } from './reading/reading.ts';
import type { TextReading } from './reading/read-text.ts';
import type { Finding, Repair, RuleEntry } from './rule.ts';
import { applyEdits, type Edit } from './text/edit.ts';

export type CheckDiagnostic = Diagnostic<CheckCode>;

/** The repaired text as it was written but for the edits; null where damage hides their places. */
function fixOf(about: TextReading, { label, edits }: Repair, inOriginal: boolean): Fix | null {
  const originals: Edit[] = [];
  for (const edit of edits) {
    const original = inOriginal ? edit : about.mended.editInOriginal(edit);
    if (original === null) return null;
    originals.push(original);
  }
  return { label, text: applyEdits(about.original, originals) };
}

function diagnosticOf(code: CheckCode, finding: Finding, reading: Reading): CheckDiagnostic {
  const entry: RuleEntry = checkRules[code];
  const inOriginal = entry.inOriginal === true;
  const { about = reading.postback, message, params, span, repair } = finding;
  const fix = repair === undefined ? null : fixOf(about, repair, inOriginal);
  return {
    code,
    severity: finding.severity ?? entry.severity,
    message,
    params,
    source: finding.source ?? about.source,
    ...(span === undefined ? {} : { span: inOriginal ? span : about.mended.spanInOriginal(span) }),
    ...(fix === null ? {} : { fix }),
  };
}

function isCode(key: string): key is CheckCode {
  return Object.hasOwn(checkRules, key);
}

const codes: readonly CheckCode[] = Object.keys(checkRules).filter(isCode);
/** It asks for a parameter that the tracker has none for. */
function asksForAbsent({ params }: Finding, { otherTracker }: CheckContext): boolean {
  const { parameter } = params;
  return parameter !== undefined && otherTracker?.without.includes(parameter) === true;
}

/** Of a text that is no URL only that is said. */
const codesOfOtherText: readonly CheckCode[] = ['SCHEME'];

/**
 * Checks a postback URL's template against all that is known, in the order of `checkRules`. Each cause
 * gives one finding: of several rules about the same value the first speaks, and of a text that is no
 * URL only that is said. Spans are UTF-16 offsets
 * into the text that the finding's `source` names; a fix holds that whole text, repaired. Refuses
 * nothing: any string can be checked, and an empty one has no findings.
 * Rule: contract, section 6.
 *
 * @example
 * checkTemplate('https://t.example/?secure=k', {}).map((found) => found.code) // => ['CLICK_ID_MISSING']
 */
export function checkTemplate(text: string, context: CheckContext): CheckDiagnostic[] {
  const reading = readAll(text, context);
  const subjects = new Set<string>();
  const found: CheckDiagnostic[] = [];
  for (const code of reading.postback.isUrl ? codes : codesOfOtherText) {
    for (const finding of checkRules[code].find(reading)) {
      if (finding.subject !== undefined && subjects.has(finding.subject)) continue;
      if (asksForAbsent(finding, context)) continue;
      if (finding.subject !== undefined) subjects.add(finding.subject);
      found.push(diagnosticOf(code, finding, reading));
    }
  }
  return found;
}
