import type { ApiFailure } from '../../api/api-failure.ts';
import { i18n } from '../../language/i18n.ts';
import { failureText } from '../../ui/states.tsx';

/** Why connecting came to nothing. */
export type ConnectFailure =
  | ApiFailure
  | {
      readonly kind: 'invitation';
      readonly reason:
        | 'INVITATION_UNKNOWN'
        | 'INVITATION_USED'
        | 'INVITATION_EXPIRED'
        | 'INVITATION_REVOKED'
        | 'RATE_LIMITED';
    };

/** What happened, and what to do. */
export function connectFailureText(failure: ConnectFailure): {
  readonly title: string;
  readonly text: string;
} {
  switch (failure.kind) {
    case 'invitation':
      return {
        title: i18n.t('connect.invitation_refused'),
        text: i18n.t(`connect.${failure.reason}`),
      };
    case 'unreachable':
      return { title: i18n.t('failure.unreachable_title'), text: i18n.t('connect.unreachable') };
    default:
      return failureText(failure);
  }
}
