import type { ListPage } from '../lists/list-page.ts';

/**
 * CAKE's postback URLs of a campaign, one an event, and the events of an offer. Words after
 * support.getcake.com: “Server-to-server tracking”, “Customize, cap and generate pixels for events”.
 */
export const cakePages: readonly ListPage[] = [
  {
    needs: ['url', 'sign'],
    labels: {
      event: ['Event', 'Event name'],
      url: ['Postback URL', 'Event postback URL'],
      sign: ['Pixel HTML', 'Pixel', 'Postback delay', 'Event pixel'],
    },
    notEvents: ['Conversion', 'Default', 'All events'],
  },
  {
    needs: ['event', 'id', 'sign'],
    labels: {
      event: ['Event name', 'Event'],
      id: ['Event ID'],
      sign: ['Pixel', 'Pixels', 'Caps', 'Cap type'],
    },
  },
];
