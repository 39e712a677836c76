import { Plus, Tag } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, FailureState } from '../../ui/states.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { LazyOfferForm } from '../../offer-form/lazy-offer-form.tsx';
import { useOfferDraftKept } from '../../offer-form/use-offer-draft-kept.ts';

interface OfferGateProps {
  readonly skeleton: ReactNode;
  readonly children: ReactNode;
}

/** Lets a screen show only when an offer is chosen and known; makes the first one where there is none. */
export function OfferGate({ skeleton, children }: OfferGateProps) {
  const { chosen, refetch } = useWorkspace();
  const [creating, setCreating] = useState(false);
  const draftKept = useOfferDraftKept();
  const mayCreate = useMay('manager');

  switch (chosen.kind) {
    case 'loading':
      return skeleton;
    case 'failed':
      return <FailureState failure={chosen.failure} onRetry={() => void refetch()} />;
    case 'ready':
      return children;
    case 'none':
      if (!mayCreate) {
        return <EmptyState icon={Tag}>{i18n.t('people.viewer_no_offer')}</EmptyState>;
      }
      return creating ? (
        <div className="p-3">
          <LazyOfferForm onDone={() => setCreating(false)} />
        </div>
      ) : (
        <EmptyState
          icon={Tag}
          action={
            <Button
              kind="primary"
              icon={<Plus aria-hidden size={14} />}
              onClick={() => setCreating(true)}
            >
              {i18n.t(draftKept ? 'offers.create_continue' : 'offers.create_first')}
            </Button>
          }
        >
          {i18n.t('offers.none_yet')}
        </EmptyState>
      );
  }
}
