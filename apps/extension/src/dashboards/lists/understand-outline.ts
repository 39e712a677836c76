import type { EventList, ListRow, NotUnderstood, Outline } from '../page-reading.ts';
import { plainLabel, type ListPage, type ListPart } from './list-page.ts';

const maxRows = 500;
const maxName = 500;

/** The texts of one row, each as the lines that its cell shows. */
type PartTexts = ReadonlyMap<ListPart, readonly string[]>;

interface FoundRows {
  readonly rows: readonly PartTexts[];
  readonly more: number;
}

/** Every label of these pages, as the reader in the page looks for them. */
export function labelsOf(pages: readonly ListPage[]): string[] {
  return [...new Set(pages.flatMap((page) => [...partsByLabel(page).keys()]))];
}

/**
 * Says which of the pages the frames of a tab show, and what stands in its lists and forms. One
 * that lacks the label of any part that its page needs is not believed.
 */
export function understandOutline(
  outlines: readonly Outline[],
  pages: readonly ListPage[],
): EventList | NotUnderstood {
  for (const page of pages) {
    const partOf = partsByLabel(page);
    const found = outlines.flatMap((outline) => [
      ...inLists(outline, page, partOf),
      ...inForm(outline, page, partOf),
    ]);
    if (found.length > 0) return eventList(found, page);
  }
  // Of a page that was not read to its end nobody knows what it lacks.
  const cut = outlines.some((outline) => outline.cut);
  return { kind: 'not-understood', missing: cut ? [] : missingLabels(outlines, pages) };
}

function partsByLabel({ labels }: ListPage): ReadonlyMap<string, ListPart> {
  const parts = ['event', 'id', 'url', 'count', 'sign'] as const;
  return new Map(
    parts.flatMap((part) =>
      (labels[part] ?? []).map((label): [string, ListPart] => [plainLabel(label), part]),
    ),
  );
}

function inLists(
  outline: Outline,
  page: ListPage,
  partOf: ReadonlyMap<string, ListPart>,
): FoundRows[] {
  return outline.lists.flatMap(({ heads, rows, more }) => {
    const columns = new Map<ListPart, number>();
    for (const [column, head] of heads.entries()) {
      const part = partOf.get(plainLabel(head));
      if (part !== undefined && !columns.has(part)) columns.set(part, column);
    }
    if (!page.needs.every((part) => columns.has(part))) return [];
    const texts = rows.map(
      (row) => new Map([...columns].map(([part, column]) => [part, row[column] ?? []])),
    );
    return [{ rows: texts, more }];
  });
}

/** Fields in the page's order; where a part or a label comes again, the next row begins. */
function inForm(
  outline: Outline,
  page: ListPage,
  partOf: ReadonlyMap<string, ListPart>,
): FoundRows[] {
  const rows: Map<ListPart, readonly string[]>[] = [];
  const labels = new Set<string>();
  for (const { label, texts } of outline.fields) {
    const part = partOf.get(label);
    if (part === undefined) continue;
    const last = rows.at(-1);
    if (last === undefined || labels.has(label) || (last.has(part) && part !== 'sign')) {
      rows.push(new Map([[part, texts]]));
      labels.clear();
    } else {
      last.set(part, texts);
    }
    labels.add(label);
  }
  const whole = rows.filter((row) => page.needs.every((part) => row.has(part)));
  return whole.length === 0 ? [] : [{ rows: whole, more: 0 }];
}

function eventList(found: readonly FoundRows[], page: ListPage): EventList {
  const notEvents = new Set((page.notEvents ?? []).map(plainLabel));
  const all = found.flatMap(({ rows }) => rows);
  const rows = all
    .map((texts) => listRow(texts, notEvents))
    .filter((row) => row.event !== null || row.url !== null);
  const tooLong = all.filter((texts) => texts.get('event')?.some(isTooLong) === true).length;
  const unread = found.reduce((sum, { more }) => sum + more, 0);
  const shown = rows.slice(0, maxRows);
  return { kind: 'list', rows: shown, more: unread + tooLong + rows.length - shown.length };
}

function listRow(texts: PartTexts, notEvents: ReadonlySet<string>): ListRow {
  const nameAt = (part: ListPart): string | null => {
    const [first = ''] = texts.get(part) ?? [];
    return first === '' || isTooLong(first) ? null : first;
  };
  const event = nameAt('event');
  const url = addressIn(texts.get('url')?.join('') ?? '');
  return {
    event: event === null || isNoEvent(event, notEvents) ? null : event,
    id: nameAt('id'),
    url: url === '' || url.length > 8192 ? null : url,
    count: nameAt('count'),
  };
}

/** A URL may be shown piece by piece, or stand in the code of a pixel. */
function addressIn(text: string): string {
  return /^\s*<[^>]*?\ssrc=(["'])(.*?)\1/i.exec(text)?.[2] ?? text;
}

/** A dash, or a word for something else, stands where no event is meant. */
function isNoEvent(text: string, notEvents: ReadonlySet<string>): boolean {
  const plain = plainLabel(text);
  return plain === '' || notEvents.has(plain);
}

function isTooLong(name: string): boolean {
  return name.length > maxName;
}

/** What the most similar of the pages would have and this one has not. */
function missingLabels(outlines: readonly Outline[], pages: readonly ListPage[]): string[] {
  const shown = new Set(outlines.flatMap((outline) => outline.shown));
  const missing = pages.map(({ needs, labels }) =>
    needs
      .map((part) => labels[part] ?? [])
      .filter((known) => !known.some((label) => shown.has(plainLabel(label))))
      .map(([label = '']) => label),
  );
  return missing.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
