import { transactionIdMacro } from '../../template/compose/compose-tracking-template.ts';
import type { CheckContext } from '../check-context.ts';
import { type KnownMacro, knownMacros } from '../macro/known-macros.ts';
import { looksLikeClickId } from './parameter-names.ts';
import type { ReadParameter } from './read-parameter.ts';
import { readText, type TextReading } from './read-text.ts';

/** All that a rule may look at. */
export interface Reading {
  readonly context: CheckContext;
  readonly postback: TextReading;
  readonly link: TextReading | null;
  /** What was given as the tracking link and is no URL: no rule but one looks at it. */
  readonly otherText: TextReading | null;
  /** Parameters without those that say the same once more: these have one finding of their own. */
  readonly parameters: readonly ReadParameter[];
  /** The URL is meant for us: the offer is known, or our parameters stand in it. */
  readonly ours: boolean;
  /** The parameter that carries the click id. */
  readonly clickParameter: ReadParameter | null;
  /** What the catalogue knows of the platform; empty where it knows nothing, or no platform is chosen. */
  readonly known: readonly KnownMacro[];
  /** The tracking link's parameters that carry our click id. */
  readonly carriers: readonly string[];
}

function withoutRepeats(parameters: readonly ReadParameter[]): ReadParameter[] {
  const seen = new Set<string>();
  return parameters.filter(({ name, raw }) => {
    const key = `${name.toLowerCase()}=${raw}`;
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated;
  });
}

function findClickParameter(
  parameters: readonly ReadParameter[],
  ours: boolean,
): ReadParameter | null {
  const candidates = parameters.filter(({ raw }) => raw !== '');
  const own = candidates.find(({ name }) => name === 'transaction_id');
  if (own !== undefined || ours) return own ?? null;
  return candidates.find(({ name }) => looksLikeClickId(name)) ?? null;
}

export function readAll(text: string, context: CheckContext): Reading {
  const postback = readText('postback', text);
  const given =
    context.trackingLink === undefined ? null : readText('trackingLink', context.trackingLink);
  const link = given?.isUrl === true ? given : null;
  const parameters = withoutRepeats(postback.parameters);
  const ours =
    context.offer !== undefined ||
    parameters.some(({ name }) => name === 'secure' || name === 'transaction_id');
  const linkParameters = link?.parameters ?? [];
  return {
    context,
    postback,
    link,
    otherText: given === link ? null : given,
    parameters,
    ours,
    clickParameter: findClickParameter(parameters, ours),
    known: context.profile === undefined ? [] : knownMacros(context.profile),
    carriers: linkParameters.filter(carriesClickId).map(({ name }) => name),
  };
}

/** A parameter of the tracking link that passes our click id on. */
export function carriesClickId({ macros }: ReadParameter): boolean {
  return macros.some(({ macro }) => macro.text === transactionIdMacro);
}

/** The first parameter of a name, byte for byte, that has a value. */
export function valuedParameter(reading: Reading, name: string): ReadParameter | undefined {
  return reading.parameters.find((parameter) => parameter.name === name && parameter.raw !== '');
}
