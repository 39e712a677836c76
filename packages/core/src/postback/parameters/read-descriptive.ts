import { descriptiveParameters, type DescriptiveParameter } from '../../shared/parameters.ts';
import { isPlaceholder } from '../../shared/placeholder.ts';
import { isOverBytes } from '../../shared/text-length.ts';
import { type PostbackWarning, warning } from '../warnings/warning.ts';
import type { WarningCode } from '../warnings/warning-registry.ts';
import type { Parameter } from './parameter.ts';
import { isText } from './refuse-form.ts';

export interface Descriptive {
  readonly values: Readonly<Partial<Record<DescriptiveParameter, string>>>;
  readonly warnings: readonly PostbackWarning[];
}

/** The warning that a descriptive parameter's occurrences deserve; null when they are in order. */
function faultOf([first, second]: readonly Parameter[]): WarningCode | null {
  if (first === undefined) return null;
  if (second !== undefined) return 'DESCRIPTIVE_REPEATED';
  if (!isText(first.value)) return 'DESCRIPTIVE_ENCODING_INVALID';
  if (isOverBytes(first.value)) return 'DESCRIPTIVE_TOO_LONG';
  return isPlaceholder(first.value) ? 'PLACEHOLDER_IGNORED' : null;
}

/** Reads the descriptive parameters: a faulty one counts as absent and leaves a warning (contract, section 3). */
export function readDescriptive(groups: ReadonlyMap<string, readonly Parameter[]>): Descriptive {
  const values: Partial<Record<DescriptiveParameter, string>> = {};
  const warnings: PostbackWarning[] = [];
  for (const name of descriptiveParameters) {
    const found = groups.get(name) ?? [];
    const fault = faultOf(found);
    const value = found[0]?.value ?? '';
    if (fault !== null) warnings.push(warning(fault, name));
    else if (value !== '') values[name] = value;
  }
  return { values, warnings };
}
