import type { PageRule } from '../page-rule.ts';

const numberAsPath = /^(?<before>https?:\/\/(?<host>[^/?#]+)\/)(?<app>\d+)(?=[/?#]|$)/i;

export const findIosAppIdWithoutId: PageRule = (_, { profile, trackingLink = '' }) => {
  const app = profile?.appInLink;
  const {
    before = '',
    host = '',
    app: number = '',
  } = numberAsPath.exec(trackingLink)?.groups ?? {};
  if (app === undefined || host.toLowerCase() !== app.host) return [];
  const wanted = `${app.numberPrefix}${number}`;
  const end = before.length + number.length;
  return [
    {
      field: 'trackingLink',
      message: `The tracking link names the app “${number}”: an app of the App Store is called “${wanted}” here, so no click is recorded. Write “${wanted}”.`,
      params: { found: number, wanted },
      span: [before.length, end],
      fix: { label: `Write ${wanted}`, text: before + wanted + trackingLink.slice(end) },
    },
  ];
};
