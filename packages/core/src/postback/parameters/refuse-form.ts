import { hasControlCharacter } from '../../shared/control-characters.ts';
import { foldedName, isMisnamed, mayCarryToken } from '../../shared/parameter-name.ts';
import { decisiveParameters, type DecisiveParameter } from '../../shared/parameters.ts';
import { codePointLength, isOverBytes } from '../../shared/text-length.ts';
import type { Refusal } from '../postback.ts';
import type { Parameter } from './parameter.ts';
import { onlyOne, type ParameterGroups, type ParameterList } from './read-parameters.ts';

const mostParameters = 64;
const mostEventNameCodePoints = 100;

const decisive: ReadonlySet<string> = new Set<DecisiveParameter>(decisiveParameters);

/** Tells whether a value is text that may be kept: rightly encoded and without control characters. */
export function isText(value: string | null): value is string {
  return value !== null && !hasControlCharacter(value);
}

/** The texts that have a limit. Of the other decisive ones their form is judged, not their length. */
function isTooLong(name: string, value: string): boolean {
  if (name === 'event_name')
    return (
      value.length > mostEventNameCodePoints && codePointLength(value) > mostEventNameCodePoints
    );
  return (name === 'transaction_id' || name === 'order_id') && isOverBytes(value);
}

/** The name as the sender spelled it; a token that was put into its brackets is left out. */
function nameToTell({ spelled, name }: Parameter): string {
  return mayCarryToken(name) ? foldedName(name) : spelled;
}

function refusal(code: Refusal['code'], culprit: Parameter | undefined): Refusal | null {
  return culprit === undefined ? null : { code, parameter: nameToTell(culprit) };
}

/** Row 1. */
function refuseEncoding({ parameters, bodyFlat }: ParameterList): Refusal | null {
  const culprit = parameters.find(({ name, value }) => decisive.has(name) && !isText(value));
  if (culprit === undefined && !bodyFlat) return { code: 'ENCODING_INVALID', parameter: null };
  return refusal('ENCODING_INVALID', culprit);
}

/** Row 2. */
function refuseMisnamed({ parameters }: ParameterList): Refusal | null {
  return refusal(
    'PARAMETER_MISNAMED',
    parameters.find(({ name }) => isMisnamed(name)),
  );
}

/** Row 3. */
function refuseRepeated({ parameters }: ParameterList, groups: ParameterGroups): Refusal | null {
  return refusal(
    'PARAMETER_REPEATED',
    parameters.find((one) => decisive.has(one.name) && groups.get(one.name)?.[0] !== one),
  );
}

/** Row 4, its half that comes before everything: size limits do. */
function refuseTooMany({ parameters }: ParameterList): Refusal | null {
  return parameters.length > mostParameters
    ? { code: 'PARAMETER_TOO_LONG', parameter: null }
    : null;
}

/** Row 4. */
function refuseTooLong({ parameters }: ParameterList): Refusal | null {
  return refusal(
    'PARAMETER_TOO_LONG',
    parameters.find(({ name, value }) => value !== null && isTooLong(name, value)),
  );
}

/** Rows 1 to 4 of the contract, each over the whole list. null: the form is right. */
export function refuseForm(list: ParameterList, groups: ParameterGroups): Refusal | null {
  return (
    refuseTooMany(list) ??
    refuseEncoding(list) ??
    refuseMisnamed(list) ??
    refuseRepeated(list, groups) ??
    refuseTooLong(list)
  );
}

/** The click's id as far as it can be told: there is one, it is text, and not too long. */
export function readableTransactionId(parameters: readonly Parameter[]): string | null {
  const only = onlyOne(parameters, 'transaction_id');
  if (only === null || !isText(only.value)) return null;
  return isTooLong('transaction_id', only.value) ? null : only.value || null;
}
