import type { SetUpColumn } from './set-up-columns.ts';

/** The text of a record's cell; undefined where it has no column. */
export type Cell = (column: SetUpColumn) => string | undefined;

const words: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/** What is neither stays a text, so that the rules tell of it. */
function readYesNo(text: string | undefined): boolean | string | undefined {
  return text === undefined || text === ''
    ? undefined
    : (words.get(text.trim().toLowerCase()) ?? text);
}

function readNumber(text: string | undefined): number | string | null {
  if (text === undefined || text === '') return null;
  return /^\d{1,10}$/.test(text.trim()) ? Number(text) : text;
}

function readLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '');
}

function readParameter(line: string): { readonly name: string; readonly macro?: string } {
  const equals = line.indexOf('=');
  return equals === -1
    ? { name: line }
    : { name: line.slice(0, equals), macro: line.slice(equals + 1) };
}

function pricedFields(cell: Cell) {
  return {
    id: readNumber(cell('id')),
    name: cell('name'),
    revenue: { type: cell('revenue_type') || 'None', value: cell('revenue_value') },
    payout: { type: cell('payout_type') || 'None', value: cell('payout_value') },
    archived: readYesNo(cell('archived')),
  };
}

/** An offer's fields from its record, as they are typed elsewhere. */
export function offerFieldsOf(cell: Cell) {
  const statuses = cell('statuses_not_counted');
  return {
    ...pricedFields(cell),
    currency: cell('currency'),
    destinationUrl: cell('destination_url'),
    pixelEnabled: readYesNo(cell('pixel_enabled')),
    promoteEarlyEventsHours: readNumber(cell('promote_early_events_hours')),
    statusesNotCounted: statuses === undefined ? undefined : readLines(statuses),
  };
}

/** An event's fields from its record, as they are typed elsewhere. */
export function eventFieldsOf(cell: Cell) {
  return {
    ...pricedFields(cell),
    allowMultiple: readYesNo(cell('allow_multiple')),
    parameters: readLines(cell('parameters') ?? '').map(readParameter),
  };
}
