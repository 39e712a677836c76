import { i18n } from '#i18n';
import { ScrollText } from 'lucide-react';

import { EmptyState } from '../../ui/states.tsx';

/** Every postback that came in, whenever that was. */
export function LogView() {
  return <EmptyState icon={ScrollText}>{i18n.t('log.none')}</EmptyState>;
}
