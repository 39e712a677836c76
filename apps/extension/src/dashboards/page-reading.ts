import * as z from 'zod/mini';

const maxRows = 500;
const maxText = 8192;

const text = z.string().check(z.maxLength(maxText));
/** A platform's longest names have 100 characters; this leaves room and stops nonsense. */
const name = z.string().check(z.maxLength(500));
const count = z.number().check(z.nonnegative());

const mappingRowSchema = z.object({
  /** The SDK's name, `(event-name)`. */
  appsflyerEvent: text,
  /** The partner's name, `(mapped-iae)`. */
  partnerEvent: text,
  usersFrom: z.nullable(text),
  including: z.nullable(text),
});

const notUnderstoodSchema = z.object({
  kind: z.literal('not-understood'),
  missing: z.array(text).check(z.maxLength(10)),
});

/** A mapping table as it was read. */
export const mappingTableSchema = z.object({
  kind: z.literal('mapping'),
  /** null where the page shows no such switch. */
  partnerActive: z.nullable(z.boolean()),
  inAppPostbacks: z.nullable(z.boolean()),
  /** As the page words it, e.g. `6 Months`. */
  window: z.nullable(text),
  installUsersFrom: z.nullable(text),
  rows: z.array(mappingRowSchema).check(z.maxLength(maxRows)),
});

/** What a reader of event mappings brings back from a page. */
export const mappingReadingSchema = z.discriminatedUnion('kind', [
  mappingTableSchema,
  notUnderstoodSchema,
]);

const cells = z.array(z.array(text).check(z.maxLength(20))).check(z.maxLength(2000));

/** The lists and fields of one frame, as they stand there: each cell as the lines that it shows. */
export const outlineSchema = z.object({
  lists: z
    .array(
      z.object({
        heads: z.array(text).check(z.maxLength(2000)),
        rows: z.array(cells).check(z.maxLength(maxRows)),
        more: count,
      }),
    )
    .check(z.maxLength(20)),
  fields: z
    .array(z.object({ label: text, texts: z.array(text).check(z.maxLength(20)) }))
    .check(z.maxLength(300)),
  /** The labels that were found, as they are compared. */
  shown: z.array(text).check(z.maxLength(300)),
  /** True where the page is too large to be read to its end. */
  cut: z.boolean(),
});

const listRowSchema = z.object({
  event: z.nullable(name),
  /** The platform's own id or token of the event. */
  id: z.nullable(name),
  url: z.nullable(text),
  /** How often the event came, as the page words it. */
  count: z.nullable(name),
});

/** Event names and postback URLs, as a list or a form of a dashboard shows them. */
export const eventListSchema = z.object({
  kind: z.literal('list'),
  rows: z.array(listRowSchema).check(z.maxLength(maxRows)),
  /** How many rows more the page has, or has of names that are too long to be names. */
  more: count,
});

/** The list that the user pointed at, column by column. */
export const pointedColumnsSchema = z.object({
  kind: z.literal('columns'),
  columns: z
    .array(z.object({ head: text, names: z.array(name).check(z.maxLength(maxRows)) }))
    .check(z.minLength(1), z.maxLength(12)),
});

/** Whatever of a page names can be taken from. */
export const namesReadingSchema = z.discriminatedUnion('kind', [
  mappingTableSchema,
  eventListSchema,
  pointedColumnsSchema,
]);

/** What the reader of postback URLs brings back from a frame of a page. */
export const postbackUrlsSchema = z.object({
  found: z
    .array(z.object({ text, place: z.enum(['field', 'text', 'link']), label: text }))
    .check(z.maxLength(50)),
  more: count,
  /** True where the page is too large to be read to its end. */
  cut: z.boolean(),
});

/** How far pointing has come. */
export const pointingSchema = z.enum(['pointing', 'chosen', 'ended', 'none']);

export type MappingRow = z.infer<typeof mappingRowSchema>;
export type MappingTable = z.infer<typeof mappingTableSchema>;
export type MappingReading = z.infer<typeof mappingReadingSchema>;
export type NotUnderstood = z.infer<typeof notUnderstoodSchema>;
export type Outline = z.infer<typeof outlineSchema>;
export type ListRow = z.infer<typeof listRowSchema>;
export type EventList = z.infer<typeof eventListSchema>;
export type PointedColumns = z.infer<typeof pointedColumnsSchema>;
export type NamesReading = z.infer<typeof namesReadingSchema>;
export type FoundUrl = z.infer<typeof postbackUrlsSchema>['found'][number] & {
  /** The event that the platform's page says it belongs to. */
  readonly event: string | null;
};
