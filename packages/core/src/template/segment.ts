import type { DialectId } from './dialects.ts';

/** A piece of a template. The texts of all pieces, put together, are the template byte for byte. */
export type Segment =
  | { readonly kind: 'literal'; readonly text: string }
  | {
      readonly kind: 'macro';
      readonly text: string;
      readonly dialect: DialectId;
      /** What stands between the dialect's delimiters. */
      readonly name: string;
    };
