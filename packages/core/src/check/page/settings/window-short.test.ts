import { describePageRule } from '../testing/describe-page-rule.ts';

describePageRule('WINDOW_SHORT', {
  finds: ['7 Days', '12 Hours', '29 Days'].map((window) => ({
    name: window,
    page: { window },
    field: 'window' as const,
    params: { found: window },
  })),
  leaves: [
    ...['30 Days', '1 Month', 'Lifetime', 'soon', ''].map((window) => ({
      name: `“${window}”`,
      page: { window },
    })),
    { name: 'a window that was not seen', page: { window: null } },
  ],
});
