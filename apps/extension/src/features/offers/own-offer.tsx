import { useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { LazyOfferForm } from '../../offer-form/lazy-offer-form.tsx';

/** A button that opens the offer form in its place. */
export function OwnOffer() {
  const [open, setOpen] = useState(false);
  if (open) return <LazyOfferForm onDone={() => setOpen(false)} />;
  return (
    <Button className="self-start" onClick={() => setOpen(true)}>
      {i18n.t('offers.create_first')}
    </Button>
  );
}
