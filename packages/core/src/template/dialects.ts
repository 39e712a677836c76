/** Every macro dialect of the catalogue, by id. */
export const dialectIds = [
  'curly',
  'hash',
  'hash-curly',
  'paren',
  'af-internal',
  'freemarker',
  'double-curly',
  'dollar-curly',
  'double-hash',
  'square',
  'double-square',
  'percent',
  'double-percent',
  'angle',
  'dotted-at',
  'bareword',
] as const;

export type DialectId = (typeof dialectIds)[number];
