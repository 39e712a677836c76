import type { ListPage } from '../lists/list-page.ts';

/**
 * Affise's affiliate postbacks and an offer's goals, whose value, not title, travels in a postback.
 * Words after help-center.affise.com: “How can I set affiliate postback”, “Goal (event) tracking”.
 */
export const affisePages: readonly ListPage[] = [
  {
    needs: ['url', 'sign'],
    labels: {
      event: ['Goal', 'Goal value', 'Goal (event) value', 'Goal (event)'],
      url: ['URL', 'Postback URL'],
      sign: ['Integration method', 'Integration type', 'Type of integration'],
    },
    notEvents: ['All', 'All goals', 'Any'],
  },
  {
    needs: ['event', 'sign'],
    labels: {
      event: ['Goal value', 'Goal (event) value'],
      sign: ['Goal title', 'Goal (event) title'],
    },
  },
];
