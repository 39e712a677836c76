import { descriptiveParameters, type DescriptiveParameter } from '../../shared/parameters.ts';
import { isPlaceholder } from '../../shared/placeholder.ts';
import { isOverBytes } from '../../shared/text-length.ts';
import { type PostbackWarning, warning } from '../warnings/warning.ts';
import type { WarningCode } from '../warnings/warning-registry.ts';
import type { Parameter } from './parameter.ts';
import type { ParameterGroups } from './read-parameters.ts';
import { isText } from './refuse-form.ts';

export interface Descriptive {
  readonly values: Readonly<Partial<Record<DescriptiveParameter, string>>>;
  readonly warnings: readonly PostbackWarning[];
}

const absent: readonly Parameter[] = [];

/** The warning that a descriptive parameter's value deserves; null when it is in order. */
function faultOf({ value }: Parameter): WarningCode | null {
  if (!isText(value)) return 'DESCRIPTIVE_ENCODING_INVALID';
  if (isOverBytes(value)) return 'DESCRIPTIVE_TOO_LONG';
  return isPlaceholder(value) ? 'PLACEHOLDER_IGNORED' : null;
}

/** Reads the descriptive parameters: a faulty one counts as absent and leaves a warning (contract, section 3). */
export function readDescriptive(groups: ParameterGroups): Descriptive {
  const values: Partial<Record<DescriptiveParameter, string>> = {};
  const warnings: PostbackWarning[] = [];
  for (const name of descriptiveParameters) {
    const [first, second] = groups.get(name) ?? absent;
    if (first === undefined) continue;
    const fault = second === undefined ? faultOf(first) : 'DESCRIPTIVE_REPEATED';
    if (fault !== null) warnings.push(warning(fault, name));
    else if (first.value) values[name] = first.value;
  }
  return { values, warnings };
}
