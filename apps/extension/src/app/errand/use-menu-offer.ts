import { useEffect } from 'react';

import { menuOfferItem, menuOfferOf } from '../../storage/menu-offer.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** Lets the context menu of pages name the chosen offer and its events. */
export function useMenuOffer(): void {
  const { offer } = useWorkspace();
  useEffect(() => {
    if (offer !== null) void menuOfferItem.write(menuOfferOf(offer));
  }, [offer]);
  // Only disconnecting takes us from the screen: a page that is closed runs nothing more.
  useEffect(() => () => void menuOfferItem.clear(), []);
}
