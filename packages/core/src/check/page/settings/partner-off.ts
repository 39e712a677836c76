import type { PageRule } from '../page-rule.ts';

export const findPartnerOff: PageRule = ({ partnerActive }) =>
  partnerActive === false
    ? [
        {
          field: 'partnerActive',
          message:
            'The partner is switched off, so nothing is sent. Switch it on and save the integration.',
          params: {},
        },
      ]
    : [];
