import type { ListPage } from '../lists/list-page.ts';

/**
 * Adjust's list of events, each with the token by which it is sent, and its server callbacks, one URL
 * a trigger. Words after help.adjust.com: “Set up server callbacks”, “Event callbacks”.
 */
export const adjustPages: readonly ListPage[] = [
  {
    needs: ['event', 'url'],
    labels: {
      event: ['Trigger', 'Triggers', 'Activity', 'Callback type'],
      url: ['Callback URL', 'Callback URLs', 'Server callback URL', 'Global callback URL'],
    },
    // The triggers that are no events of the app.
    notEvents: [
      'Global callback',
      'Impression',
      'Click',
      'Install',
      'Session',
      'Reattribution',
      'Uninstall',
      'Reinstall',
      'Reattribution reinstall',
      'Rejected install',
      'Rejected reattribution',
      'Attribution update',
      'Updated attribution',
      'Ad spend',
      'Ad revenue',
      'Subscription',
      'ATT status update',
      'Erased user',
    ],
  },
  {
    needs: ['event', 'id'],
    labels: {
      event: ['Event name', 'Event', 'Name'],
      id: ['Event token', 'Token', 'Adjust token'],
    },
  },
];
