import { encodeFormText } from '../../../shared/percent-encoding.ts';
import { tokenHint } from '../../../shared/token-hint.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import { type Rule, valueSubject } from '../../rule.ts';
import { foreignTokens, liveTokens } from './live-tokens.ts';
import { tokenToWrite } from './token-to-write.ts';

/** Every value that is written for the token, the repeated ones too. */
function written(parameters: readonly ReadParameter[]): ReadParameter[] {
  return parameters.filter(({ name, raw }) => name === 'secure' && raw !== '');
}

export const findSecureWrong: Rule = (reading) => {
  const { offer } = reading.context;
  const live = liveTokens(reading);
  const tokens = written(reading.postback.parameters);
  const [first] = tokens;
  if (offer === undefined || first === undefined) return [];
  const isForeign = first.literal !== null && foreignTokens(reading).includes(first.literal);
  if (live === null && !isForeign) return [];
  if (tokens.some(({ literal }) => literal !== null && live?.includes(literal) === true)) return [];
  const hint = tokenHint(first.literal ?? first.raw);
  const token = tokenToWrite(reading);
  return [
    {
      span: first.valueSpan,
      subject: valueSubject(first),
      message: isForeign
        ? `The token ${hint} is another offer's, so this offer's postbacks are refused or held. Use this offer's own.`
        : `The token ${hint} is not valid for this offer: it is unknown or was ended by a rotation. Use the offer's current one.`,
      params: { token: hint, cause: isForeign ? 'another offer' : 'unknown' },
      repair:
        token === null
          ? undefined
          : {
              label: "Use this offer's token",
              edits: tokens.map(({ valueSpan: [start, end] }) => ({
                start,
                end,
                text: encodeFormText(token),
              })),
            },
    },
  ];
};
