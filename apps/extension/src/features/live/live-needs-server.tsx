import { Activity } from 'lucide-react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';

/** What stands in Live's place where no server receives anything. */
export function LiveNeedsServer({ onConnect }: { readonly onConnect: () => void }) {
  return (
    <EmptyState
      icon={Activity}
      action={
        <Button kind="primary" onClick={onConnect}>
          {i18n.t('local.connect')}
        </Button>
      }
    >
      {i18n.t('local.live')}
    </EmptyState>
  );
}
