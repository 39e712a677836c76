import type { ReactNode } from 'react';

import type { OfferWithEvents } from '../../../api/api-types.ts';
import { useWorkspace, WorkspaceContext } from '../../../workspace-context/workspace.ts';

interface PostbacksSectionProps {
  readonly offer: OfferWithEvents;
  /** What shows the chosen offer's URLs. */
  readonly children: ReactNode;
}

/**
 * The offer's postback URLs, as the Postbacks screen shows those of the chosen one. An archived offer
 * cannot be chosen, so what is below is told of it here.
 */
export function PostbacksSection({ offer, children }: PostbacksSectionProps) {
  const workspace = useWorkspace();
  return (
    <WorkspaceContext
      value={{
        ...workspace,
        offer,
        offerId: offer.id,
        chosen: { kind: 'ready', offer, fresh: true, failure: null },
      }}
    >
      <div className="-mx-3 -mt-4">{children}</div>
    </WorkspaceContext>
  );
}
