import { useState } from 'react';

import type { OfferEvent, OfferWithEvents } from '../api/api-types.ts';
import { i18n } from '../language/i18n.ts';
import { eventUrl } from '../postback-url/compose-urls.ts';
import { EventUrlCard } from '../postback-url/event-url-card.tsx';
import { useAccount } from '../postback-url/use-account.ts';
import { useUrlChoices } from '../postback-url/use-url-choices.ts';
import { Button } from '../ui/button.tsx';
import { ExactName, NamedText, namePlace } from '../ui/names/exact-name.tsx';
import { Overlay } from '../ui/overlays/overlay.tsx';
import { Skeleton } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';
import { useWorkspace } from '../workspace-context/workspace.ts';
import { EventForm } from './event-form.tsx';
import { emptyEvent, toEventValues } from './event-values.ts';
import type { EventDrafts } from './use-event-drafts.ts';

interface EventEditorProps {
  readonly offer: OfferWithEvents;
  /** null for a new one. */
  readonly event: OfferEvent | null;
  readonly drafts: EventDrafts;
  readonly onClose: () => void;
}

/** One event over the whole surface: the form, and once it is saved its URL. */
export function EventEditor({ offer, event, drafts, onClose }: EventEditorProps) {
  const [saved, setSaved] = useState<OfferEvent | null>(null);
  const key = event?.id ?? null;
  const draft = drafts.of(key);
  const title =
    saved !== null ? (
      <ExactName name={saved.name} />
    ) : event === null ? (
      i18n.t('events.new')
    ) : (
      <NamedText text={i18n.t('events.edit', { name: namePlace })} name={event.name} />
    );

  return (
    <Overlay title={title} onClose={onClose}>
      {saved === null ? (
        <EventForm
          offer={offer}
          event={event}
          values={draft ?? (event === null ? emptyEvent : toEventValues(event))}
          changed={draft !== null}
          onChange={(values) => drafts.keep(key, values)}
          onSaved={(next) => {
            drafts.discard(key);
            setSaved(next);
          }}
          onDiscard={() => {
            drafts.discard(key);
            onClose();
          }}
        />
      ) : (
        <Saved
          offer={offer}
          event={saved}
          onClose={onClose}
          onAnother={event === null ? () => setSaved(null) : undefined}
        />
      )}
    </Overlay>
  );
}

interface SavedProps {
  readonly offer: OfferWithEvents;
  readonly event: OfferEvent;
  readonly onClose: () => void;
  readonly onAnother: (() => void) | undefined;
}

function Saved({ offer, event, onClose, onAnother }: SavedProps) {
  const { platformId, slot } = useWorkspace();
  const account = useAccount();
  const { choices, setNaming } = useUrlChoices();
  const by = choices.naming[event.id] ?? 'both';
  return (
    <div className="flex flex-col gap-4">
      <div role="status">
        <Notice tone="ok">
          <NamedText text={i18n.t('events.saved', { name: namePlace })} name={event.name} />
        </Notice>
      </div>
      {account.data === undefined ? (
        <Skeleton className="h-28" />
      ) : (
        <EventUrlCard
          event={event}
          composed={eventUrl(
            { account: account.data, secure: offer.secure, platformId, slot },
            event,
            by,
          )}
          tokens={[offer.secure]}
          by={by}
          onByChange={(next) => setNaming(event.id, next)}
        />
      )}
      <div className="flex justify-end gap-2">
        {onAnother !== undefined && <Button onClick={onAnother}>{i18n.t('events.another')}</Button>}
        <Button kind="primary" autoFocus onClick={onClose}>
          {i18n.t('events.done')}
        </Button>
      </div>
    </div>
  );
}
