/**
 * Everything that can be wrong with what people type for an offer, an event or a price: a stable code,
 * and the sentence that says what to do. `{most}` and `{currency}` stand for what differs.
 */
export const inputFaults = {
  OFFER_NAME_EMPTY: 'Type a name for the offer.',
  CURRENCY_EMPTY: 'Choose a currency.',
  CURRENCY_UNKNOWN: 'Choose a currency by its ISO 4217 code, such as USD.',
  DESTINATION_EMPTY: 'Paste the address that a click leads to.',
  DESTINATION_INVALID:
    'Paste a whole address that begins with https:// or http:// and holds no spaces.',
  DESTINATION_TOO_LONG: 'Shorten the address to {most} characters.',
  NAME_TOO_LONG: 'Shorten the name to {most} characters.',
  NAME_NOT_ONE_LINE: 'Remove the control characters from the name.',
  EVENT_NAME_EMPTY: 'Type the name of the event.',
  EVENT_NAME_NOT_ONE_LINE:
    'Remove the control characters from the name: no postback can carry them.',
  EVENT_NAME_PLACEHOLDER:
    'Type the event’s own name: this one looks like a macro that was not filled in, and its postbacks would be refused.',
  PARAMETER_NAME_EMPTY: 'Type the name of the parameter.',
  PARAMETER_NAME_RESERVED:
    'Choose another name: secure, transaction_id, event_id and event_name belong to the URL itself.',
  PARAMETER_NAME_INVALID:
    'Write the name with the letters A to Z, digits, “_”, “-” and “.” only: nothing else passes every platform.',
  PARAMETER_REPEATED: 'Map this parameter once: its name stands above already.',
  TOO_MANY_PARAMETERS: 'Map {most} parameters at most.',
  MACRO_INVALID: 'Type the macro, or leave it empty.',
  MACRO_TOO_LONG: 'Shorten the macro to {most} characters.',
  MACRO_NOT_ONE_LINE: 'Remove the control characters from the macro.',
  ALLOW_MULTIPLE_INVALID: 'Say whether the event may come several times for one click.',
  PRICE_TYPE_INVALID: 'Choose one of CPA, CPL, CPI, Fixed, CPS and None.',
  PRICE_VALUE_EMPTY: 'Type a value, or choose None.',
  PRICE_VALUE_INVALID: 'Type the value as a number, such as 12.50.',
  PERCENTAGE_INVALID: 'Type the percentage as a number, such as 7.5.',
  PERCENTAGE_TOO_FINE: 'Give the percentage at most {most} decimals.',
  PERCENTAGE_OUT_OF_RANGE: 'Type a percentage from 0 to 100.',
  AMOUNT_INVALID: 'Type the amount as a number, such as 12.50.',
  AMOUNT_TOO_FINE: 'Give the amount at most {most} decimals.',
  AMOUNT_NOT_WHOLE: '{currency} has no decimals: type a whole number.',
  TRACKER_ID_INVALID: 'Type the event’s id in your tracker, or leave it empty.',
  TRACKER_ID_TOO_LONG: 'Shorten the id to {most} characters.',
  TRACKER_ID_NOT_ONE_LINE: 'Remove the control characters from the id.',
} as const satisfies Record<string, string>;

export type InputFault = keyof typeof inputFaults;

/** What differs from one fault of a code to the next. */
export type FaultValues = Readonly<Partial<Record<'most' | 'currency', string>>>;

/**
 * The sentence for a fault, with its values in their places.
 *
 * @example
 * faultMessage('NAME_TOO_LONG', { most: '100' }) // => 'Shorten the name to 100 characters.'
 */
export function faultMessage(fault: InputFault, values: FaultValues = {}): string {
  const places = Object.entries(values);
  return places.reduce<string>(
    (text, [place, value]) => text.replace(`{${place}}`, () => value),
    inputFaults[fault],
  );
}

/** The sentences as patterns, made once. */
const patterns = Object.entries(inputFaults).map(([fault, sentence]) => {
  const literal = sentence.replaceAll(/[.*+?^$()|[\]\\/]/g, String.raw`\$&`);
  return { fault, pattern: new RegExp(`^${literal.replace(/\{(\w+)\}/, '(?<$1>.+)')}$`) };
});

function isInputFault(text: string): text is InputFault {
  return Object.hasOwn(inputFaults, text);
}

/**
 * Tells of which fault a message speaks, so that it can be said in another language; null for any other
 * message. A sentence has at most one value.
 *
 * @example
 * readFaultMessage('Shorten the name to 100 characters.') // => { fault: 'NAME_TOO_LONG', values: { most: '100' } }
 */
export function readFaultMessage(
  message: string,
): { readonly fault: InputFault; readonly values: FaultValues } | null {
  for (const { fault, pattern } of patterns) {
    const found = pattern.exec(message);
    if (found !== null && isInputFault(fault)) return { fault, values: { ...found.groups } };
  }
  return null;
}
