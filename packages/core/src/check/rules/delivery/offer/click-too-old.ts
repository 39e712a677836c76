import type { Rule } from '../../../rule.ts';

function hours(count: number): string {
  return count === 1 ? '1 hour' : `${count} hours`;
}

export const findClickTooOld: Rule = ({ context, postback }) => {
  const limit = context.offer?.clickAgeLimitHours;
  const window = context.postbackWindowHours;
  if (limit === undefined || window === undefined || window <= limit) return [];
  if (postback.mended.text === '') return [];
  const sends = window === Infinity ? 'for ever' : `up to ${hours(window)} after the click`;
  return [
    {
      source: 'offer',
      message: `The dashboard sends postbacks ${sends}, and the offer counts only clicks that are at most ${hours(limit)} old. Make the two alike.`,
      params: { limit: String(limit), window: String(window) },
    },
  ];
};
