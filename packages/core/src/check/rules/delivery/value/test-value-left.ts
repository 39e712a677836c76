import { valuedParameter } from '../../../reading/reading.ts';
import { type Rule, valueSubject } from '../../../rule.ts';

const testWord =
  /^(?:(?:my|your|a)?[_-]?(?:test|testing|demo|sample|example|dummy)(?:[_-]?(?:click|order|transaction|conversion|lead|id|value))*[_-]?\d*|foo|bar|foobar|asdf|qwerty|abc|abc123|xyz)$/i;
const countedUp = '01234567890';

/** What people type to see whether anything arrives. */
function isTestValue(literal: string): boolean {
  if (testWord.test(literal)) return true;
  if (!/^\d{3,}$/.test(literal)) return false;
  return countedUp.includes(literal) || new Set(literal).size === 1;
}

export const findTestValueLeft: Rule = (reading) => {
  const { clickParameter } = reading;
  const orderId = reading.ours ? valuedParameter(reading, 'order_id') : undefined;
  return [clickParameter, orderId].flatMap((parameter) => {
    if (parameter === null || parameter === undefined) return [];
    const { name, raw, literal, valueSpan } = parameter;
    if (literal === null || !isTestValue(literal)) return [];
    return [
      {
        span: valueSpan,
        subject: valueSubject(parameter),
        message: `“${raw}” in ${name} was left from a test, so every postback carries it. Put the platform's macro in its place.`,
        params: { parameter: name, found: raw },
      },
    ];
  });
};
