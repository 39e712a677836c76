import type { PostbackRow } from '../api/api-types.ts';
import { sentValue } from './correctable.ts';

/** A value that a replay went with in the place of what was sent; `''` where there was or is none. */
export interface CorrectionMade {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Each replay starts from what was sent, so that is what it corrected; switches are no values. */
export function correctionsMade(
  row: Pick<PostbackRow, 'parameters'>,
  { corrections }: Pick<PostbackRow['history'][number], 'corrections'>,
): CorrectionMade[] {
  return Object.entries(corrections).flatMap(([name, value]) =>
    typeof value === 'boolean' ? [] : [{ name, from: sentValue(row, name), to: value ?? '' }],
  );
}
