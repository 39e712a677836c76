import { csvLine, csvNumber, csvText, csvTextOf } from '../csv/csv-cell.ts';
import { type CsvRecord, readCsv } from '../csv/read-csv.ts';
import { statusesNotCountedByDefault } from '../postback/rules/click-rows.ts';
import { eventFieldsOf, offerFieldsOf } from './csv-fields.ts';
import { type SetUpColumn, setUpColumns } from './set-up-columns.ts';
import { type ReadFields, readOffer } from './read-offer.ts';
import { repeatedEntries } from './repeated-entries.ts';
import {
  longestSetUp,
  type SetUpEvent,
  type SetUpFault,
  type SetUpOffer,
  type SetUpReading,
  tooLong,
} from './set-up.ts';

const yesNo = (value: boolean) => csvText(value ? 'yes' : 'no');
const number = (value: number | null) => (value === null ? '' : csvNumber(value));

function priced({ id, name, revenue, payout, archived }: SetUpOffer | SetUpEvent) {
  return {
    id: number(id),
    name: csvText(name),
    revenue_type: csvText(revenue.type),
    revenue_value: revenue.type === 'None' ? '' : csvNumber(revenue.value),
    payout_type: csvText(payout.type),
    payout_value: payout.type === 'None' ? '' : csvNumber(payout.value),
    archived: yesNo(archived),
  };
}

function line(cells: Partial<Record<SetUpColumn, string>>): string {
  return csvLine(setUpColumns.map((column) => cells[column] ?? ''));
}

/** Parameters and statuses stand one a line: no name, macro or status holds a line's end. */
function eventLine(event: SetUpEvent): string {
  const parameters = event.parameters.map(({ name, macro }) =>
    macro === undefined ? name : `${name}=${macro}`,
  );
  return line({
    ...priced(event),
    kind: csvText('event'),
    allow_multiple: yesNo(event.allowMultiple),
    parameters: csvText(parameters.join('\n')),
  });
}

function offerLine(offer: SetUpOffer): string {
  return line({
    ...priced(offer),
    kind: csvText('offer'),
    currency: csvText(offer.currency),
    destination_url: csvText(offer.destinationUrl),
    pixel_enabled: yesNo(offer.pixelEnabled),
    promote_early_events_hours: number(offer.promoteEarlyEventsHours),
    statuses_not_counted: csvText(offer.statusesNotCounted.join('\n')),
  });
}

/**
 * Writes a set-up as CSV: a line of names, then each offer with its events below it. RFC 4180; no cell
 * is taken for a formula.
 *
 * @example
 * setUpCsv([]).startsWith('"kind","id","name"') // => true
 */
export function setUpCsv(offers: readonly SetUpOffer[]): string {
  const lines = offers.map((offer) => offerLine(offer) + offer.events.map(eventLine).join(''));
  return csvLine(setUpColumns.map(csvText)) + lines.join('');
}

interface ReadBlock extends ReadFields {
  readonly events: ReadFields[];
}

/**
 * Reads a set-up from CSV. Columns are known by their names, in any order; those that are missing have
 * their defaults. Tells of every line what can't be used, by its column. Never throws.
 *
 * @example
 * readSetUpCsv('kind,name\noffer,Shop').faults[0] // => { line: 2, path: null, column: 'currency', message: 'Choose a currency.' }
 */
export function readSetUpCsv(text: string): SetUpReading {
  if (text.length > longestSetUp) return { offers: [], faults: [tooLong] };
  const { records, faults: unread } = readCsv(text);
  const faults: SetUpFault[] = unread.map((fault) => ({ ...fault, path: null, column: null }));
  const [head, ...body] = records;
  const names = head?.cells.map((cell) => csvTextOf(cell).trim()) ?? [];
  faults.push(...headFaults(names, head?.line ?? 1));
  if (!names.includes('kind') || !names.includes('name')) return { offers: [], faults };
  const blocks: ReadBlock[] = [];
  for (const record of body) faults.push(...readRecord(record, names, blocks));
  const offers = blocks.flatMap((block) => {
    const { offer, faults: own } = readOffer(block, statusesNotCountedByDefault);
    faults.push(...own);
    return offer ?? [];
  });
  const inOrder = [...faults, ...repeatedEntries(offers)];
  return { offers, faults: inOrder.toSorted((a, b) => Number(a.line) - Number(b.line)) };
}

function headFaults(names: readonly string[], at: number): SetUpFault[] {
  const fault = (column: string, message: string) => ({ line: at, path: null, column, message });
  const known: ReadonlySet<string> = new Set(setUpColumns);
  return [
    ...(['kind', 'name'] as const)
      .filter((name) => !names.includes(name))
      .map((name) => fault(name, 'Add this column: without it nothing can be read.')),
    ...names
      .filter((name) => !known.has(name))
      .map((name) => fault(name, `There is no such column: use ${setUpColumns.join(', ')}.`)),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => fault(name, 'Name each column once.')),
  ];
}

function readRecord(
  { line: at, cells }: CsvRecord,
  names: readonly string[],
  blocks: ReadBlock[],
): SetUpFault[] {
  const place = { line: at, path: null };
  const fault = (column: string | null, message: string) => [{ ...place, column, message }];
  if (cells.length !== names.length) {
    return fault(
      null,
      `Give this line ${names.length} cells, as the first line has: it has ${cells.length}.`,
    );
  }
  const texts = new Map(names.map((name, index) => [name, csvTextOf(String(cells[index]))]));
  const cell = (column: SetUpColumn): string | undefined => texts.get(column);
  const kind = cell('kind')?.trim().toLowerCase();
  if (kind === 'offer') {
    blocks.push({ place, fields: offerFieldsOf(cell), events: [] });
    return [];
  }
  if (kind !== 'event') return fault('kind', 'Write offer or event.');
  const block = blocks.at(-1);
  if (block === undefined) return fault('kind', 'Put the event below its offer.');
  block.events.push({ place, fields: eventFieldsOf(cell) });
  return [];
}
