import { i18n } from '../../language/i18n.ts';
import { Status } from '../../ui/status.tsx';
import type { LiveState } from './live-state.ts';

/** Whether postbacks are shown as they arrive. */
export function LiveStatus({ state }: { readonly state: LiveState }) {
  switch (state) {
    case 'live':
      return <Status tone="ok">{i18n.t('live.connected')}</Status>;
    case 'unreachable':
      return <Status tone="error">{i18n.t('failure.unreachable_title')}</Status>;
    case 'connecting':
      return <Status tone="neutral">{i18n.t('live.reconnecting')}</Status>;
  }
}
