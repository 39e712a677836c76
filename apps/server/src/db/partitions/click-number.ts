/**
 * The bits of a click's number that count clicks. Where the tables lie in partitions the partition's
 * number stands above them; JavaScript holds 53 bits, so 8 are left for 256 partitions.
 */
export const clickNumberBits = 45;

/** The largest number that a click has without its partition's. */
export const largestClickNumber = 2 ** clickNumberBits - 1;
