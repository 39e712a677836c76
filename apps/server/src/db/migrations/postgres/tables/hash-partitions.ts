import { clickNumberBits } from '../../../partitions/click-number.ts';

/** The seed of PostgreSQL's hash partitions (`HASH_PARTITION_SEED`). */
const hashSeed = '8816678312871386365';

/** What `hash_combine64` adds to the hash of a key's only column, as far as the remainder shows it. */
const combined = 227;

/** The bounds of partitions, in the order of their numbers. */
type Bounds = readonly string[];

/** The hash of what senders call the click by. */
export const byTransactionId = (partitions: number): Bounds =>
  Array.from(
    { length: partitions },
    (_, remainder) => `with (modulus ${partitions}, remainder ${remainder})`,
  );

/** The number of the click: its partition's number stands at its front. */
export const byClick = (partitions: number): Bounds =>
  Array.from(
    { length: partitions },
    (_, number) =>
      `from (${BigInt(number) << BigInt(clickNumberBits)}) to (${BigInt(number + 1) << BigInt(clickNumberBits)})`,
  );

/** Makes a table's partitions: `click_p0`, `click_p1` and so on. */
export function inPartitions(table: string, bounds: Bounds): readonly string[] {
  return bounds.map(
    (bound, number) => `create table ${table}_p${number} partition of ${table} for values ${bound}`,
  );
}

/**
 * The function that says in which partition a click lies, as PostgreSQL itself reckons it. So many
 * partitions are a power of two: the remainder is the hash's last bits.
 */
export const partitionOf = (partitions: number): string =>
  `create function click_partition(transaction_id text) returns bigint
    language sql immutable parallel safe
    return (((hashtextextended(transaction_id collate "C", ${hashSeed}) & 255) + ${combined})
      & ${partitions - 1})`;
