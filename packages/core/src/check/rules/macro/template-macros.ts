import type { MacroSegment } from '../../damage/segment-places.ts';
import { judgeMacro, type MacroJudgement } from '../../macro/judge-macro.ts';
import type { PlacedMacro, ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Finding, type Repair, replaceValue, valueSubject } from '../../rule.ts';
import type { PlatformProfile } from '../../../template/platform-profile.ts';

/** One macro of the postback's values, judged by what is known of the platform. */
export interface JudgedMacro {
  readonly parameter: ReadParameter;
  readonly placed: PlacedMacro;
  readonly judgement: MacroJudgement;
  readonly profile: PlatformProfile;
}

/** Every macro but the token's; none where nothing is known of the platform's macros. */
export function judgedMacros(reading: Reading): JudgedMacro[] {
  const { known, context, parameters } = reading;
  const { profile } = context;
  if (profile === undefined || known.length === 0) return [];
  return parameters
    .filter(({ name }) => name !== 'secure')
    .flatMap((parameter) =>
      parameter.macros.map((placed) => ({
        parameter,
        placed,
        judgement: judgeMacro(profile, known, placed.macro),
        profile,
      })),
    );
}

/** Where a macro stands, and which value it belongs to: the parts that all findings about one share. */
export function placeOf({ parameter, placed }: JudgedMacro): Pick<Finding, 'span' | 'subject'> {
  return {
    span: placed.span,
    subject: parameter.soleMacro === null ? `macro ${placed.span[0]}` : valueSubject(parameter),
  };
}

/** Writes another macro in its place. */
export function macroRepair(reading: Reading, judged: JudgedMacro, wanted: string): Repair {
  const { parameter, placed } = judged;
  const [start, end] = placed.span;
  const [valueStart] = parameter.valueSpan;
  const value =
    parameter.raw.slice(0, start - valueStart) + wanted + parameter.raw.slice(end - valueStart);
  return { label: `Write ${wanted}`, edits: replaceValue(reading, parameter, value) };
}

/** The macros that our own tracking links fill in (contract, section 4). */
const linkMacros: ReadonlySet<string> = new Set([
  'transaction_id',
  'offer_id',
  'affiliate_id',
  'external_transaction_id',
  'sub1',
  'sub2',
  'sub3',
  'sub4',
  'sub5',
]);

export function isOurLinkMacro({ dialect, name }: MacroSegment): boolean {
  return dialect === 'curly' && linkMacros.has(name);
}
