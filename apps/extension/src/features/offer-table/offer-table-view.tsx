import { i18n } from '#i18n';
import { Tags } from 'lucide-react';
import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { OfferPage } from '../offer-page/offer-page.tsx';

/** All offers; a press on one opens its page. */
export function OfferTableView() {
  const { offers, setOffer } = useWorkspace();
  const [open, setOpen] = useState(false);
  if (open) return <OfferPage onClose={() => setOpen(false)} />;
  if (offers?.length === 0)
    return <EmptyState icon={Tags}>{i18n.t('offer_table.none')}</EmptyState>;
  return (
    <ul className="p-4">
      {offers?.map(({ id, name }) => (
        <li key={id}>
          <Button
            onClick={() => {
              setOffer(id);
              setOpen(true);
            }}
          >
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
