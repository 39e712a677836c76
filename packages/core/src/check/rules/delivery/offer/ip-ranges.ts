/** Addresses from the first to the last, both included, as numbers. */
interface IpRange {
  readonly first: number;
  readonly last: number;
}

const form = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;

/** Reads an IPv4 CIDR range or a single address; null for any other text. */
function readRange(text: string): IpRange | null {
  const found = form.exec(text.trim());
  if (found === null) return null;
  const [bytes, length] = [found.slice(1, 5).map(Number), Number(found[5] ?? 32)];
  if (bytes.some((byte) => byte > 255) || length > 32) return null;
  const address = bytes.reduce((whole, byte) => whole * 256 + byte, 0);
  const size = 2 ** (32 - length);
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}

function readRanges(texts: readonly string[]): IpRange[] {
  return texts
    .flatMap((text) => readRange(text) ?? [])
    .toSorted((one, other) => one.first - other.first);
}

function isCovered({ first, last }: IpRange, sorted: readonly IpRange[]): boolean {
  let next = first;
  for (const range of sorted) {
    if (range.first > next) break;
    next = Math.max(next, range.last + 1);
  }
  return next > last;
}

/** The ranges of which some address is not allowed. What is no IPv4 range is not judged. */
export function rangesNotAllowed(ranges: readonly string[], allowed: readonly string[]): string[] {
  const sorted = readRanges(allowed);
  return ranges.filter((text) => {
    const range = readRange(text);
    return range !== null && !isCovered(range, sorted);
  });
}
