import type { Rule } from '../../../rule.ts';
import { rangesNotAllowed } from './ip-ranges.ts';

export const findIpNotAllowed: Rule = ({ context, postback }) => {
  const { offer, profile } = context;
  const sent = profile?.outboundIpRanges?.values;
  const allowed = offer?.allowedIpRanges;
  if (profile === undefined || sent === undefined || allowed === undefined) return [];
  const missing = rangesNotAllowed(sent, allowed);
  if (missing.length === 0 || postback.mended.text === '') return [];
  const expected = missing.join(', ');
  return [
    {
      source: 'offer',
      message: `${profile.name} sends from ${expected} too, and the offer turns these addresses away. Add them to those that it allows.`,
      params: { platform: profile.name, expected },
    },
  ];
};
