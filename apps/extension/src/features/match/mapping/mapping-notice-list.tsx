import { i18n } from '#i18n';

import { Notice } from '../../../ui/status.tsx';
import type { MappingNotice } from './mapping-notices.ts';

const tones = {
  PARTNER_OFF: 'error',
  IN_APP_POSTBACKS_OFF: 'error',
  REVENUE_NOT_INCLUDED: 'error',
  PARTNER_NAME_MISSING: 'error',
  USERS_FROM_SURPRISING: 'warn',
  WINDOW_SHORT: 'warn',
  SWITCHES_NOT_SEEN: 'info',
} as const satisfies Record<MappingNotice['code'], string>;

/** The mapping table's own mistakes: what is wrong, what it costs, what to change on the page. */
export function MappingNoticeList({ notices }: { readonly notices: readonly MappingNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul aria-label={i18n.t('match.notices')} className="flex flex-col gap-2">
      {notices.map((notice) => (
        <li key={notice.code} data-code={notice.code}>
          <Notice tone={tones[notice.code]}>{textOf(notice)}</Notice>
        </li>
      ))}
    </ul>
  );
}

function textOf(notice: MappingNotice): string {
  switch (notice.code) {
    case 'PARTNER_OFF':
    case 'IN_APP_POSTBACKS_OFF':
    case 'SWITCHES_NOT_SEEN':
      return i18n.t(`match.${notice.code}`);
    case 'WINDOW_SHORT':
      return i18n.t('match.WINDOW_SHORT', { window: notice.window });
    case 'REVENUE_NOT_INCLUDED':
    case 'USERS_FROM_SURPRISING':
    case 'PARTNER_NAME_MISSING':
      return i18n.t(`match.${notice.code}`, { names: quoted(notice.names) });
  }
}

/** In quotation marks, so that blanks at a name's end are to be seen. */
function quoted(names: readonly string[]): string {
  return names.map((name) => i18n.t('match.quoted', { name })).join(', ');
}
