import type { PageRule } from '../page-rule.ts';

export const findInAppPostbacksOff: PageRule = ({ inAppPostbacks }) =>
  inAppPostbacks === false
    ? [
        {
          field: 'inAppPostbacks',
          message:
            'In-app event postbacks are switched off, so no event is sent. Switch them on and save the integration.',
          params: {},
        },
      ]
    : [];
