import type { ListPage } from '../lists/list-page.ts';

/**
 * Everflow's partner postbacks, as a table and as the form that adds one, and an offer's events.
 * Words after helpdesk.everflow.io: “Managing postbacks as a partner”, “Partner postbacks”.
 */
export const everflowPages: readonly ListPage[] = [
  {
    needs: ['url', 'sign'],
    labels: {
      event: ['Event', 'Event name', 'Offer event'],
      url: ['Postback URL', 'Postback', 'Postback code', 'URL'],
      sign: ['Delivery method', 'Postback level', 'Postback type', 'Tracking type'],
    },
    notEvents: ['Base', 'Base conversion', 'Conversion', 'All events', 'Any event', 'N/A'],
  },
  {
    needs: ['event', 'sign'],
    labels: {
      event: ['Event name', 'Event', 'Name'],
      id: ['Event ID', 'ID'],
      sign: ['Adv event ID', 'Advertiser event ID', 'Post conversion'],
    },
    notEvents: ['Base', 'Base conversion'],
  },
];
