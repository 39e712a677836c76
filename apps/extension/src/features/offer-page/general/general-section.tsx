import type { OfferWithEvents } from '../../../api/api-types.ts';
import { SendersPart } from './senders/senders-part.tsx';
import { SettingsForm } from './settings/settings-form.tsx';
import { SigningPart } from './signing/signing-part.tsx';
import { TokenPart } from './token/token-part.tsx';

/** What an offer is, and whose postbacks it takes. */
export function GeneralSection({ offer }: { readonly offer: OfferWithEvents }) {
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <SettingsForm offer={offer} />
      <div className="flex flex-col gap-4">
        <TokenPart offer={offer} />
        <SendersPart offer={offer} />
        <SigningPart offer={offer} />
      </div>
    </div>
  );
}
