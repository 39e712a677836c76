import type { FastifyPluginCallback, FastifyReply } from 'fastify';
import { withoutLastSlash } from '../plugins/without-last-slash.ts';
import { appsflyerDashboard, appsflyerDesk } from './appsflyer-dashboard.ts';
import { ownValues, platformValues } from './platform-values.ts';
import { everflowDashboard, ownDashboard } from './postback-dashboard.ts';
import { practiceHeaders, practiceIndex, practicePage } from './practice-page.ts';

export interface PracticeEndpointOptions {
  readonly config: { readonly publicUrl: string };
}

function notTheirs(company: string): string {
  return `This is a practice page of your Trackside server. It is like ${company}’s dashboard, but not ${company}’s own: nothing reaches ${company} from here.`;
}

const dashboards = [
  {
    id: 'appsflyer',
    title: 'Practice: a partner’s integration in AppsFlyer',
    notice: notTheirs('AppsFlyer'),
    mistakes:
      'In-app postbacks are off, a name is in the wrong case, another ends in a blank, revenue is left out, and the window is short.',
    values: platformValues('appsflyer'),
    desk: appsflyerDesk,
    dashboard: () => appsflyerDashboard,
  },
  {
    id: 'everflow',
    title: 'Practice: partner postbacks in Everflow',
    notice: notTheirs('Everflow'),
    mistakes: 'Postbacks are off, and one carries the wrong click id and a damaged parameter.',
    values: platformValues('everflow'),
    desk: '',
    dashboard: everflowDashboard,
  },
  {
    id: 'generic',
    title: 'Practice: an advertiser’s own dashboard',
    notice:
      'This is a practice page of your Trackside server, and nobody’s real dashboard. Its macros are [click], [event], [amount], [currency] and [order].',
    mistakes: 'A placeholder was left in, and an event’s name ends in a blank.',
    values: ownValues,
    desk: '',
    dashboard: ownDashboard,
  },
] as const;

/** Dashboards to practise on. The server keeps nothing of what is done there. */
export const practiceEndpoint: FastifyPluginCallback<PracticeEndpointOptions> = (
  app,
  { config },
  done,
) => {
  const send = (reply: FastifyReply, page: string) => reply.headers(practiceHeaders).send(page);
  app.addHook('onRequest', withoutLastSlash);
  app.get('/practice', (_request, reply) => send(reply, practiceIndex(dashboards)));
  for (const { id, dashboard, ...page } of dashboards) {
    app.get(`/practice/${id}`, (_request, reply) => {
      const { publicUrl } = config;
      return send(reply, practicePage({ ...page, publicUrl, dashboard: dashboard(publicUrl) }));
    });
  }
  done();
};
