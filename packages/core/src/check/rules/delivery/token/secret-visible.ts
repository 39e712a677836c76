import { tokenHint } from '../../../../shared/token-hint.ts';
import type { ReadParameter } from '../../../reading/read-parameter.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { Rule } from '../../../rule.ts';
import { foreignTokens, liveTokens } from '../../secure/live-tokens.ts';

/** A shorter token may stand in any text, and is no secret. */
const shortestToken = 8;
/** What is shorter may be somebody's switch of that name. */
const shortestUnknown = 16;

/** The token in a value: one of ours, be it inside another URL, or what stands as secure. */
function tokenIn(reading: Reading, { name, raw, literal }: ReadParameter): string | null {
  const ours = [...(liveTokens(reading) ?? []), ...foreignTokens(reading)];
  const found = ours
    .filter(({ length }) => length >= shortestToken)
    .find((token) => raw.includes(token) || literal?.includes(token) === true);
  if (found !== undefined || name !== 'secure' || literal === null) return found ?? null;
  return literal.length >= shortestUnknown ? literal : null;
}

export const findSecretVisible: Rule = (reading) => {
  const { link } = reading;
  if (link === null) return [];
  return link.parameters.flatMap((parameter) => {
    const token = tokenIn(reading, parameter);
    if (token === null) return [];
    const hint = tokenHint(token);
    return [
      {
        about: link,
        span: parameter.valueSpan,
        message: `The tracking link holds the token ${hint}, and everybody who clicks can read it. Take it out of the link, and give the offer a new token.`,
        params: { parameter: parameter.name, token: hint },
      },
    ];
  });
};
