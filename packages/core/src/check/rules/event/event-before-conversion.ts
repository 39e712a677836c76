import type { ReadParameter } from '../../reading/read-parameter.ts';
import { readText } from '../../reading/read-text.ts';
import type { Rule } from '../../rule.ts';

function firstOfEvent(parameters: readonly ReadParameter[]): ReadParameter | undefined {
  return parameters.find(({ name }) => name === 'event_id' || name === 'event_name');
}

/** A postback of ours that names no event reports the conversion. */
function isConversion(text: string): boolean {
  const { parameters } = readText('postback', text);
  return (
    parameters.some(({ name }) => name === 'transaction_id') &&
    firstOfEvent(parameters) === undefined
  );
}

export const findEventBeforeConversion: Rule = ({ context, ours, postback }) => {
  const { otherPostbacks } = context;
  const first = firstOfEvent(postback.parameters);
  if (otherPostbacks === undefined || !ours || first === undefined) return [];
  if (otherPostbacks.some(isConversion)) return [];
  return [
    {
      span: first.span,
      message:
        'An event is counted only after the conversion, and no conversion postback is set up here. Set up the offer postback URL for the first goal too.',
      params: { others: String(otherPostbacks.length) },
    },
  ];
};
