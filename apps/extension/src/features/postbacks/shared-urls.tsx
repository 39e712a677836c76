import { i18n } from '#i18n';
import { useState } from 'react';

import type { OfferWithEvents } from '../../api/api-types.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { eventNameMacros } from './event-name-macros.ts';
import { anyEventUrl, conversionUrl, type UrlContext } from '../../postback-url/compose-urls.ts';
import { TrackingLinkCard } from './tracking-link-card.tsx';
import { UrlCard } from '../../postback-url/url-card.tsx';

interface SharedUrlsProps {
  readonly context: UrlContext;
  readonly offer: OfferWithEvents;
}

/** The URLs that are no single event's: conversion, any event, and the tracking link beside them. */
export function SharedUrls({ context, offer }: SharedUrlsProps) {
  const { platform } = useWorkspace();
  const macros = eventNameMacros(platform);
  const [macro, setMacro] = useState<string | null>(null);
  const chosen = macros.find((known) => known === macro) ?? macros[0] ?? null;
  const tokens = [context.secure];

  const conversion = (
    <UrlCard
      key="conversion"
      title={i18n.t('postbacks.conversion')}
      composed={conversionUrl(context)}
      tokens={tokens}
      toldElsewhere={['transaction_id']}
    />
  );
  const anyEvent = (
    <UrlCard
      key="any"
      title={i18n.t('postbacks.any_event')}
      hint={
        platform?.oneTemplateForAllEvents === true
          ? i18n.t('postbacks.one_template', { platform: platform.name })
          : i18n.t('postbacks.any_hint')
      }
      composed={anyEventUrl(context, chosen)}
      tokens={tokens}
      toldElsewhere={['transaction_id']}
      choice={
        macros.length > 1 && chosen !== null ? (
          <Segmented
            label={i18n.t('postbacks.event_macro')}
            value={chosen}
            options={macros.map((value) => ({ value, label: value }))}
            onValueChange={setMacro}
          />
        ) : undefined
      }
    />
  );
  return (
    <>
      {platform?.oneTemplateForAllEvents === true ? [anyEvent, conversion] : [conversion, anyEvent]}
      <TrackingLinkCard offer={offer} />
    </>
  );
}
