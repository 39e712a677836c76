import { matchEventNames } from '@trackside/core';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { ExactName } from '../../ui/names/exact-name.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** Whether the offer has an event of exactly this name, and if not, which one was probably meant. */
export function FindEventErrand({ name }: { readonly name: string }) {
  const { offer, chosen, openScreen } = useWorkspace();
  if (chosen.kind === 'none') return <Notice tone="warn">{i18n.t('errand.no_offer')}</Notice>;
  if (chosen.kind === 'failed')
    return <Notice tone="error">{failureText(chosen.failure).title}</Notice>;
  if (offer === null) return null;
  const row = matchEventNames(
    offer.events.map((event) => event.name),
    [name],
  ).find(({ observed }) => observed === name);
  const exact = row?.status === 'exact';
  const near = row?.suggestion;
  return (
    <Notice
      tone={exact ? 'ok' : 'warn'}
      urgent
      action={
        <Button size="small" onClick={() => openScreen(exact ? 'postbacks' : 'events')}>
          {i18n.t(exact ? 'errand.show_urls' : 'errand.open_events')}
        </Button>
      }
    >
      <ExactName name={name} />
      {' · '}
      {exact
        ? i18n.t('errand.event_exact', { offer: offer.name })
        : near === undefined
          ? i18n.t('errand.event_missing', { offer: offer.name })
          : i18n.t('errand.event_near', { offer: offer.name, near })}
    </Notice>
  );
}
