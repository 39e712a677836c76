import { percentEncode } from '../../../template/compose/percent-encode.ts';
import type { ReadParameter } from '../../reading/read-parameter.ts';
import { type Rule, valueSubject } from '../../rule.ts';
import { maskToken } from '../../text/mask-token.ts';
import { liveTokens } from './live-tokens.ts';

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
  const foreign = offer.otherTokens ?? [];
  const isForeign = first.literal !== null && foreign.includes(first.literal);
  if (live === null && !isForeign) return [];
  if (tokens.some(({ literal }) => literal !== null && live?.includes(literal) === true)) return [];
  const masked = maskToken(first.literal ?? first.raw);
  const token = offer.secure?.[0];
  return [
    {
      span: first.valueSpan,
      subject: valueSubject(first),
      message: isForeign
        ? `The token ${masked} is another offer's, so this offer's postbacks are refused or held. Use this offer's own.`
        : `The token ${masked} is not valid for this offer: it is unknown or was ended by a rotation. Use the offer's current one.`,
      params: { token: masked, cause: isForeign ? 'another offer' : 'unknown' },
      repair:
        token === undefined
          ? undefined
          : {
              label: "Use this offer's token",
              edits: tokens.map(({ valueSpan: [start, end] }) => ({
                start,
                end,
                text: percentEncode(token),
              })),
            },
    },
  ];
};
