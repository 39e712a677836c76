import { describe, expect, test } from 'vitest';
import type { CheckContext } from '../check-context.ts';
import { type CheckCode, checkRules } from '../check-rules.ts';
import { type CheckDiagnostic, checkTemplate } from '../check-template.ts';

/** A mistake that a rule must find. `marked` is what its span shows. */
export interface FoundCase {
  readonly name: string;
  readonly text: string;
  readonly context?: CheckContext;
  readonly marked?: string;
  /** The whole repaired text; left out where no repair may be offered. */
  readonly fixed?: string;
  readonly severity?: 'warning' | 'info';
  readonly params?: Readonly<Record<string, string>>;
  /** Findings of other rules that have causes of their own. */
  readonly beside?: readonly CheckCode[];
}

/** Something that looks like the mistake and is none. */
export interface SilentCase {
  readonly name: string;
  readonly text: string;
  readonly context?: CheckContext;
  /** The rule that names this cause instead. */
  readonly instead?: readonly CheckCode[];
}

function codesOf(found: readonly CheckDiagnostic[]): string[] {
  return found.map(({ code }) => code).sort();
}

function textOf(found: CheckDiagnostic, text: string, context: CheckContext): string {
  return found.source === 'trackingLink' ? String(context.trackingLink) : text;
}

function expectRepaired(code: CheckCode, found: CheckDiagnostic, given: FoundCase): void {
  const { text, context = {} } = given;
  expect(found.fix?.text).toBe(given.fixed);
  if (found.fix === undefined) return;
  expect(found.fix.label).not.toBe('');
  const inLink = found.source === 'trackingLink';
  const after = inLink
    ? checkTemplate(text, { ...context, trackingLink: found.fix.text })
    : checkTemplate(found.fix.text, context);
  expect(codesOf(after)).toEqual([...(given.beside ?? [])].sort());
  expect(codesOf(after)).not.toContain(code);
}

/** The table of one rule: what it finds, with place and repair, and what it must leave alone. */
export function describeRule(
  code: CheckCode,
  { finds, leaves }: { finds: readonly FoundCase[]; leaves: readonly SilentCase[] },
): void {
  describe(`the rule ${code}`, () => {
    test.each(finds)('finds $name', (given) => {
      const { text, context = {}, marked, beside = [] } = given;
      const all = checkTemplate(text, context);
      expect(codesOf(all)).toEqual([code, ...beside].sort());
      const found = all.find((candidate) => candidate.code === code);
      if (found === undefined) throw new Error('unreachable');
      expect(found.severity).toBe(given.severity ?? checkRules[code].severity);
      expect(found.span && textOf(found, text, context).slice(...found.span)).toBe(marked);
      expect(found.message).toMatch(/^.{20,}[.?]$/su);
      expect(found.params).toMatchObject(given.params ?? {});
      expectRepaired(code, found, given);
    });

    test.each(leaves)('leaves $name', ({ text, context = {}, instead = [] }) => {
      expect(codesOf(checkTemplate(text, context))).toEqual([...instead].sort());
    });
  });
}
