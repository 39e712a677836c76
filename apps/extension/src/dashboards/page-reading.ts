import * as z from 'zod/mini';

const maxRows = 500;
const maxText = 8192;

const text = z.string().check(z.maxLength(maxText));

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
  kind: z.literal('read'),
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

/** What the reader of postback URLs brings back from a frame of a page. */
export const postbackUrlsSchema = z.object({
  found: z
    .array(z.object({ text, place: z.enum(['field', 'text', 'link']), label: text }))
    .check(z.maxLength(50)),
  more: z.number(),
});

export type MappingRow = z.infer<typeof mappingRowSchema>;
export type MappingTable = z.infer<typeof mappingTableSchema>;
export type MappingReading = z.infer<typeof mappingReadingSchema>;
export type FoundUrl = z.infer<typeof postbackUrlsSchema>['found'][number];
