import { looksLikeClickId, looseName } from '../../reading/parameter-names.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Rule, valueSubject } from '../../rule.ts';

/** The parameter that was probably meant: ours under a careless name, or another tracker's. */
function meant({ postback, ours }: Reading): ReadParameter | undefined {
  const { parameters } = postback;
  return (
    parameters.find(({ name }) => name === 'transaction_id') ??
    parameters.find(({ name }) => looseName(name) === 'transactionid') ??
    (ours ? undefined : parameters.find(({ name }) => looksLikeClickId(name)))
  );
}

/** A half-open macro may have swallowed the parameter: UNBALANCED_MACRO tells of it. */
export function mayBeSwallowed({ postback }: Reading): boolean {
  return postback.parameters.some(({ macros }) =>
    macros.some(({ macro }) => macro.text.includes('&')),
  );
}

export const findClickIdMissing: Rule = (reading) => {
  const { postback, ours, clickParameter, parameters } = reading;
  if (postback.mended.text === '' || clickParameter !== null || mayBeSwallowed(reading)) return [];
  const carried = parameters.some(({ macros }) =>
    macros.some(({ macro }) => looksLikeClickId(macro.name)),
  );
  if (!ours && carried) return [];
  const found = meant(reading);
  const wanted = ours ? 'transaction_id' : 'a click id parameter';
  const params = { parameter: ours ? 'transaction_id' : '' };
  if (found === undefined) {
    const message = `No parameter carries the click id, so nothing can be attributed. Add ${wanted} with the platform's click id macro.`;
    return [{ message, params }];
  }
  const misnamed = ours && found.name !== 'transaction_id';
  return [
    {
      span: misnamed ? found.nameSpan : found.span,
      subject: valueSubject(found),
      message: misnamed
        ? `“${found.name}” is not read as the click id. Name it transaction_id.`
        : `“${found.name}” has no value, so nothing can be attributed. Give it the platform's click id macro.`,
      params: { ...params, found: found.name },
    },
  ];
};
