import { maskToken } from './parameters/mask-token.ts';
import { type DecisiveParameter, ownParameters } from '../shared/parameters.ts';
import type { Parameter } from './parameters/parameter.ts';
import { readDescriptive, type Descriptive } from './parameters/read-descriptive.ts';
import {
  byName,
  onlyOne,
  type ParameterGroups,
  readParameters,
} from './parameters/read-parameters.ts';
import { isText, readableTransactionId, refuseForm } from './parameters/refuse-form.ts';
import { isPlaceholder } from '../shared/placeholder.ts';
import type { ParsedPostback, Postback, PostbackInput, Refusal } from './postback.ts';
import { type PostbackWarning, warning } from './warnings/warning.ts';

/** The token, if there is exactly one that can be read. */
function secureOf(parameters: readonly Parameter[]): string | null {
  const only = onlyOne(parameters, 'secure');
  if (only === null || !isText(only.value)) return null;
  return only.value || null;
}

function repairWarnings(parameters: readonly Parameter[]): PostbackWarning[] {
  return parameters
    .filter(({ name, spelled }) => name !== spelled && ownParameters.has(name))
    .map(({ name }) => warning('PARAMETER_NAME_REPAIRED', name));
}

/** Masks the token in what is not meant to carry it. */
function withoutToken(parameter: Parameter, secure: string | null): Parameter {
  return secure === null || parameter.mayCarryToken ? parameter : maskToken(parameter, secure);
}

function misplacedWarnings(
  sent: readonly Parameter[],
  masked: readonly Parameter[],
): PostbackWarning[] {
  return sent
    .filter((parameter, index) => parameter !== masked[index])
    .map(({ name }) => warning('SECURE_MISPLACED', ownParameters.has(name) ? name : null));
}

/**
 * Stands for a body that could not be kept, since it could hold a token anywhere. It keeps a replay
 * from booking a conversion where the body named an event: whoever replays says which it was.
 */
const unreadBody = 'event_name=%';

function redactedQuery(parameters: readonly Parameter[], bodyFlat: boolean): string {
  const kept = parameters.filter((one) => !one.mayCarryToken).map(({ text }) => text);
  if (!bodyFlat) kept.push(unreadBody);
  return kept.join('&');
}

function resultOf(refusal: Refusal | null, postback: () => Postback): ParsedPostback['result'] {
  return refusal === null ? { ok: true, value: postback() } : { ok: false, error: refusal };
}

/** What `sale_amount` and `order_id` lose by row 9: a placeholder counts as absent. */
function placeholderWarnings(groups: ParameterGroups): PostbackWarning[] {
  return (['sale_amount', 'order_id'] as const)
    .filter((name) => isPlaceholder(groups.get(name)?.[0]?.value ?? ''))
    .map((name) => warning('PLACEHOLDER_IGNORED', name));
}

function postbackOf(groups: ParameterGroups, descriptive: Descriptive['values']): Postback {
  const text = (name: DecisiveParameter): string | null => groups.get(name)?.[0]?.value || null;
  const filled = (name: DecisiveParameter): string | null => {
    const value = text(name);
    return value !== null && isPlaceholder(value) ? null : value;
  };
  return {
    transactionId: text('transaction_id'),
    eventId: text('event_id'),
    eventName: text('event_name'),
    mentionsEvent: groups.has('event_id') || groups.has('event_name'),
    saleAmount: filled('sale_amount'),
    currency: text('currency'),
    orderId: filled('order_id'),
    descriptive,
  };
}

/**
 * Reads a request's query (without `?`) and body into a postback, by rows 1 to 4 of the contract: strict
 * UTF-8, no misnamed, repeated or overlong decisive parameter. `redacted` is all of it as one query
 * string without any token, fit for any store; it parses to the same postback. Refuses as a value;
 * never throws; time is linear. Rule: contract, section 3.
 *
 * @example
 * parsePostback({ query: 'secure=s&transaction_id=t' }).redacted // => 'transaction_id=t'
 */
export function parsePostback(input: PostbackInput): ParsedPostback {
  const { parameters: sent, bodyFlat } = readParameters(input);
  const secure = secureOf(sent);
  const parameters = sent.map((one) => withoutToken(one, secure));
  const groups = byName(parameters);
  const descriptive = readDescriptive(groups);
  const refusal = refuseForm({ parameters, bodyFlat }, groups);
  return {
    secure,
    redacted: redactedQuery(parameters, bodyFlat),
    warnings: [
      ...repairWarnings(parameters),
      ...misplacedWarnings(sent, parameters),
      ...descriptive.warnings,
      ...(refusal === null ? placeholderWarnings(groups) : []),
    ],
    transactionId: readableTransactionId(parameters),
    result: resultOf(refusal, () => postbackOf(groups, descriptive.values)),
  };
}
