import type { DiagnosticSource } from '../../diagnostic/diagnostic.ts';
import type { Segment } from '../../template/segment.ts';
import { templateParameters } from '../../template/template-parameters.ts';
import { tokenizeTemplate } from '../../template/tokenize-template.ts';
import { type Damage, findDamage } from '../damage/find-damage.ts';
import { type MendedText, mendText } from '../text/mended-text.ts';
import { type Address, readAddress } from '../text/read-address.ts';
import { isUrl } from './is-url.ts';
import { type ReadParameter, readParameter } from './read-parameter.ts';

/** One of the texts that are checked together, read with its damage undone. */
export interface TextReading {
  readonly source: Extract<DiagnosticSource, 'postback' | 'trackingLink'>;
  readonly original: string;
  readonly damage: Damage;
  readonly mended: MendedText;
  readonly segments: readonly Segment[];
  readonly address: Address;
  readonly parameters: readonly ReadParameter[];
  /** False for words, a script and the like; true for an empty text, of which nothing is said. */
  readonly isUrl: boolean;
}

export function readText(source: TextReading['source'], original: string): TextReading {
  const damage = findDamage(original);
  const edits = Object.values(damage).flat();
  const mended = mendText(
    original,
    edits.sort((a, b) => a.start - b.start),
  );
  const address = readAddress(mended.text);
  const parameters = templateParameters(mended.text).map(readParameter);
  return {
    source,
    original,
    damage,
    mended,
    segments: tokenizeTemplate(mended.text),
    address,
    parameters,
    isUrl: isUrl(original, { text: mended.text, address, parameters }),
  };
}
