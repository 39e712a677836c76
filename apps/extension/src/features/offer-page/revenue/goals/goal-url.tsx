import type { OfferEvent, OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { conversionUrl, eventUrl } from '../../../../postback-url/compose-urls.ts';
import { EventUrlCard } from '../../../../postback-url/event-url-card.tsx';
import { UrlCard } from '../../../../postback-url/url-card.tsx';
import { useUrlChoices } from '../../../../postback-url/use-url-choices.ts';
import { WithAccount } from '../../../../postback-url/with-account.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';

interface GoalUrlProps {
  readonly offer: OfferWithEvents;
}

/** Where the offer's conversion is reported. */
export function ConversionUrl({ offer }: GoalUrlProps) {
  const { platformId, slot } = useWorkspace();
  return (
    <WithAccount>
      {(account) => (
        <UrlCard
          title={i18n.t('postbacks.conversion')}
          composed={conversionUrl({ account, secure: offer.secure, platformId, slot })}
          tokens={[offer.secure]}
        />
      )}
    </WithAccount>
  );
}

/** Where one of the offer's events is reported, by its id, its name or both. */
export function EventUrl({ offer, event }: GoalUrlProps & { readonly event: OfferEvent }) {
  const { platformId, slot } = useWorkspace();
  const { choices, setNaming } = useUrlChoices();
  const by = choices.naming[event.id] ?? 'both';
  return (
    <WithAccount>
      {(account) => (
        <EventUrlCard
          event={event}
          composed={eventUrl({ account, secure: offer.secure, platformId, slot }, event, by)}
          tokens={[offer.secure]}
          by={by}
          onByChange={(next) => setNaming(event.id, next)}
        />
      )}
    </WithAccount>
  );
}
