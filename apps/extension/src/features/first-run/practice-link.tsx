import { ExternalLink } from 'lucide-react';

import { i18n } from '../../language/i18n.ts';

/** The way to the server's own practice dashboards, in a tab of its own. */
export function PracticeLink({ serverUrl }: { readonly serverUrl: string }) {
  return (
    <a
      href={`${serverUrl}/practice/appsflyer`}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1 self-start text-sm font-medium text-accent underline-offset-2 hover:underline"
    >
      {i18n.t('first_run.practise')}
      <ExternalLink aria-hidden size={12} className="rtl:-scale-x-100" />
    </a>
  );
}
