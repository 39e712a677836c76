import type { Rule } from '../../../rule.ts';
import { readAddress } from '../../../text/read-address.ts';
import { serverOf } from '../../address/public-base.ts';

/** Of the target only scheme, host and path are told: its query may hold a token. */
export const findRedirectOnPostback: Rule = ({ context, postback }) => {
  const { redirectsTo } = context;
  if (redirectsTo === undefined || postback.mended.text === '') return [];
  const target = readAddress(redirectsTo);
  const scheme = target.scheme === null ? '' : `${target.scheme}://`;
  const expected = scheme + (target.host === '' ? '' : serverOf(target)) + target.path;
  return [
    {
      span: postback.address.hostSpan,
      message: `This address redirects to ${expected}, and many platforms do not follow: the postback is lost, or loses its parameters. Use the address that it leads to.`,
      params: { host: postback.address.host, expected },
    },
  ];
};
