import type { ListPage } from '../lists/list-page.ts';

/**
 * TUNE's conversion pixels and URLs of affiliates, and an offer's goals. Words after
 * developers.tune.com (“OfferPixel”) and support.tune.com (“Offer-specific tracking settings”).
 */
export const tunePages: readonly ListPage[] = [
  {
    needs: ['url', 'sign'],
    labels: {
      event: ['Goal', 'Goal name'],
      url: ['Code', 'Pixel code', 'Pixel / URL', 'Conversion pixel / URL'],
      sign: ['Pixel type', 'Type'],
    },
    notEvents: ['Default', 'Default goal', 'None', 'All goals'],
  },
  {
    needs: ['event', 'sign'],
    labels: {
      event: ['Goal name', 'Goal'],
      id: ['Goal ID', 'ID'],
      sign: ['Protocol', 'Tracking protocol', 'Conversion tracking'],
    },
    notEvents: ['Default'],
  },
];
