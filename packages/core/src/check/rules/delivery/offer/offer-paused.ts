import type { Rule } from '../../../rule.ts';

/** What was clicked before is still counted (contract, section 3): only new clicks are lost. */
export const findOfferPaused: Rule = ({ context, postback }) => {
  if (context.offer?.paused !== true || postback.mended.text === '') return [];
  return [
    {
      source: 'offer',
      message:
        'The offer is paused or archived, so its tracking links lead nowhere and nothing new can be reported. Restore it, or set up the URL of another one.',
      params: {},
    },
  ];
};
