import type { DamageCode } from '../../damage/find-damage.ts';
import type { Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';
import type { Finding } from '../../rule.ts';

export interface DamageWords {
  readonly message: (found: string, count: number) => string;
  readonly label: string;
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
    const found = about.original.slice(first.start, first.end);
    return [
      {
        about,
        span: [first.start, first.end],
        message: words.message(found, edits.length),
        params: { found, count: String(edits.length), instead: first.text },
        repair: { label: words.label, edits },
      } satisfies Finding,
    ];
  });
}
