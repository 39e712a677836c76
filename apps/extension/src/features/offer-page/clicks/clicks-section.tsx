import { useState } from 'react';

import type { OfferWithEvents } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { WithAccount } from '../../../postback-url/with-account.tsx';
import { DestinationTool } from './destination/destination-tool.tsx';
import { TestClick } from './test-click/test-click.tsx';
import { LinkForm } from './tracking-link/link-form.tsx';
import { LinkResult } from './tracking-link/link-result.tsx';
import { noLinkValues } from './tracking-link/tracking-link.ts';

/** Where an offer's clicks come from and go to: tracking link, test click, destination. */
export function ClicksSection({ offer }: { readonly offer: OfferWithEvents }) {
  return <Clicks key={offer.id} offer={offer} />;
}

function Clicks({ offer }: { readonly offer: OfferWithEvents }) {
  const [values, setValues] = useState(noLinkValues);
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <section aria-labelledby="tracking-link" className="flex flex-col gap-4">
        <div className="flex flex-col gap-1">
          <h2 id="tracking-link" className="text-base font-semibold">
            {i18n.t('clicks.link')}
          </h2>
          <p className="text-sm text-muted">{i18n.t('clicks.link_hint')}</p>
        </div>
        <LinkForm values={values} onChange={setValues} />
        <WithAccount>
          {({ publicUrl }) => <LinkResult offer={offer} publicUrl={publicUrl} values={values} />}
        </WithAccount>
      </section>
      <TestClick offer={offer} affiliateId={values.affiliate_id} />
      <DestinationTool offer={offer} />
    </div>
  );
}
