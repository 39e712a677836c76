import { faultWords } from '../../../forms/fault-words.ts';
import { i18n } from '../../../language/i18n.ts';

/** What core says of a set-up's text beside what it says of typed values; what differs is a named group. */
const sentences = {
  QUOTE_MISPLACED: /^A quote stands where none can: /,
  COLUMN_MISSING: /^Add this column: /,
  COLUMN_UNKNOWN: /^There is no such column: use (?<columns>.+)\.$/,
  COLUMN_REPEATED: /^Name each column once\.$/,
  CELLS_WRONG:
    /^Give this line (?<wanted>\d+) cells, as the first line has: it has (?<found>\d+)\.$/,
  KIND_WRONG: /^Write offer or event\.$/,
  EVENT_WITHOUT_OFFER: /^Put the event below its offer\.$/,
  NOT_JSON: /^This is no JSON: /,
  NOT_A_SET_UP: /^This JSON is no set-up: /,
  OTHER_VERSION: /^Only version (?<version>\d+) can be read here: /,
  EVENTS_NO_LIST: /^Write the events as a list\.$/,
  TOO_LONG: /^The set-up is longer than /,
  ID_INVALID: /^Write (?:the id as a |a smaller id)/,
  ID_OF_OTHER_OFFER: /^This id is an event’s of another offer: /,
  ID_REPEATED: /^Another (?:offer|event) above has this id: /,
  SAME_REPEATED: /^This is the same as one above: /,
  NAME_SHARED: /^Several offers have this name: /,
  EVENT_NAME_TAKEN: /^The offer has another active event of exactly this name: /,
  EVENT_NAME_REPEATED: /^The offer has an active event of exactly this name above: /,
  CURRENCY_FIXED: /^The offer already has records in (?<currency>[A-Z]{3}): /,
  SWITCH_INVALID: /^Write true or false\.$/,
  HOURS_INVALID: /^Write (?:a whole number of hours|1 hour or more|a year )/,
  STATUSES_INVALID:
    /^(?:Write the statuses as a list|Write each status as a text|Leave no status empty|Shorten the status|Remove the control characters from the status|Give 100 statuses at most)/,
} as const satisfies Record<string, RegExp>;

/** What is wrong with a place of a set-up, in the user's language; a sentence that is not known stays as it is. */
export function setUpFaultWords(message: string): string {
  const found = knownFault(message);
  if (found === null) return faultWords(message);
  const { columns = '', wanted = '', found: has = '', version = '', currency = '' } = found.values;
  switch (found.fault) {
    case 'COLUMN_UNKNOWN':
      return i18n.t('set_up_file.fault_COLUMN_UNKNOWN', { columns });
    case 'CELLS_WRONG':
      return i18n.t('set_up_file.fault_CELLS_WRONG', { wanted, found: has });
    case 'OTHER_VERSION':
      return i18n.t('set_up_file.fault_OTHER_VERSION', { version });
    case 'CURRENCY_FIXED':
      return i18n.t('set_up_file.fault_CURRENCY_FIXED', { currency });
    default:
      return i18n.t(`set_up_file.fault_${found.fault}`);
  }
}

type SetUpFaultCode = keyof typeof sentences;

interface KnownFault {
  readonly fault: SetUpFaultCode;
  readonly values: Readonly<Record<string, string>>;
}

/** Which of the faults a sentence tells; null for one that is not known. */
export function knownFault(message: string): KnownFault | null {
  for (const fault of faultCodes) {
    const match = sentences[fault].exec(message);
    if (match !== null) return { fault, values: { ...match.groups } };
  }
  return null;
}

export const faultCodes = [
  'QUOTE_MISPLACED',
  'COLUMN_MISSING',
  'COLUMN_UNKNOWN',
  'COLUMN_REPEATED',
  'CELLS_WRONG',
  'KIND_WRONG',
  'EVENT_WITHOUT_OFFER',
  'NOT_JSON',
  'NOT_A_SET_UP',
  'OTHER_VERSION',
  'EVENTS_NO_LIST',
  'TOO_LONG',
  'ID_INVALID',
  'ID_OF_OTHER_OFFER',
  'ID_REPEATED',
  'SAME_REPEATED',
  'NAME_SHARED',
  'EVENT_NAME_TAKEN',
  'EVENT_NAME_REPEATED',
  'CURRENCY_FIXED',
  'SWITCH_INVALID',
  'HOURS_INVALID',
  'STATUSES_INVALID',
] as const satisfies readonly SetUpFaultCode[];
