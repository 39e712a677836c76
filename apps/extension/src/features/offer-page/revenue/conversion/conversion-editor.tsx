import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { toldErrors } from '../../../../forms/fault-words.ts';
import { noErrors } from '../../../../forms/field-errors.ts';
import { PriceField } from '../../../../forms/price-field.tsx';
import { toPriceInput } from '../../../../forms/price-values.ts';
import { useFocusOnErrors } from '../../../../forms/use-focus-on-errors.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Overlay } from '../../../../ui/overlays/overlay.tsx';
import { failureText } from '../../../../ui/states.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { checkConversion } from './check-conversion.ts';
import type { ConversionDraft } from './use-conversion-draft.ts';

interface ConversionEditorProps {
  readonly offer: OfferWithEvents;
  readonly draft: ConversionDraft;
  readonly onClose: () => void;
}

/** What the advertiser pays for the offer's conversion, and what the affiliate gets of it. */
export function ConversionEditor({ offer, draft, onClose }: ConversionEditorProps) {
  const { client, refetch } = useWorkspace();
  const { revenue, payout } = draft.value;
  const [errors, setErrors] = useState(noErrors);
  const form = useFocusOnErrors(errors);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);

  const change = (prices: Partial<ConversionDraft['value']>): void => {
    draft.change({ ...draft.value, ...prices });
    setErrors(noErrors);
    setFailure(null);
  };
  const save = async (): Promise<void> => {
    const prices = { revenue: toPriceInput(revenue), payout: toPriceInput(payout) };
    const faults = checkConversion(prices, offer.currency);
    if (faults.length > 0) return setErrors(toldErrors(faults));
    setBusy(true);
    try {
      await client.offers.update.mutate({ id: offer.id, ...prices });
      await refetch();
      draft.discard();
      onClose();
    } catch (error) {
      const why = toApiFailure(error);
      if (why.kind === 'refused' && why.issues.length > 0) setErrors(toldErrors(why.issues));
      else setFailure(why);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Overlay
      title={i18n.t('revenue.edit_conversion')}
      onClose={() => {
        // What came of the save is told here.
        if (!busy) onClose();
      }}
    >
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
      >
        <p className="text-muted">{i18n.t('revenue.conversion_hint')}</p>
        <PriceField
          label={i18n.t('price.revenue')}
          currency={offer.currency}
          price={revenue}
          error={errors['revenue']}
          onChange={(price) => change({ revenue: price })}
        />
        <PriceField
          label={i18n.t('price.payout')}
          currency={offer.currency}
          price={payout}
          error={errors['payout']}
          onChange={(price) => change({ payout: price })}
        />
        {failure !== null && (
          <Notice tone="error" urgent>
            <strong className="block font-semibold">{failureText(failure).title}</strong>
            {failureText(failure).text}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button
            kind="quiet"
            disabled={busy}
            onClick={() => {
              draft.discard();
              onClose();
            }}
          >
            {i18n.t(draft.changed ? 'form.discard' : 'form.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy}>
            {i18n.t('revenue.save_conversion')}
          </Button>
        </div>
      </form>
    </Overlay>
  );
}
