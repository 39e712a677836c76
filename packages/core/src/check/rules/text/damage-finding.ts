import type { DamageCode } from '../../damage/find-damage.ts';
import type { Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';
import type { Finding } from '../../rule.ts';

export interface DamageWords {
  readonly message: (found: string) => string;
  readonly label: string;
  /** What else is told of the texts of all places, and how they are shown where they could not be seen. */
  readonly particulars?: (found: readonly string[]) => { found: string; codePoint: string };
}

/**
 * One finding for each text that is damaged in one way, however many places are: they have one cause,
 * and one repair mends them all. The span is the first place.
 */
export function damageFindings(reading: Reading, code: DamageCode, words: DamageWords): Finding[] {
  const texts: TextReading[] = [reading.postback, ...(reading.link === null ? [] : [reading.link])];
  return texts.flatMap((about) => {
    const edits = about.damage[code];
    const [first] = edits;
    if (first === undefined) return [];
    const all = edits.map(({ start, end }) => about.original.slice(start, end));
    const found = String(all[0]);
    const params = {
      found,
      count: String(edits.length),
      instead: first.text,
      ...words.particulars?.(all),
    };
    return [
      {
        about,
        span: [first.start, first.end],
        message: words.message(params.found),
        params,
        repair: { label: words.label, edits },
      } satisfies Finding,
    ];
  });
}
