import { listParameters } from '@trackside/core';

/** The parameters of a kept postback as they are shown: as they were judged, or else as they stand. */
export function postbackParameters(
  redacted: string,
): { readonly name: string; readonly value: string }[] {
  return listParameters(redacted).map(({ name, value, raw }) => ({ name, value: value ?? raw }));
}
