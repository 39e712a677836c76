import type { PlatformProfile } from '@trackside/core';

import type { OfferWithEvents } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import type { ToldElsewhere } from '../../postback-url/unmapped-advice.ts';
import { UrlCard } from '../../postback-url/url-card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { chosenEventNameMacro, eventNameMacros } from '../../postback-url/event-name-macros.ts';
import type { ShownUrls } from './shown-urls.ts';
import { TrackingLinkCard } from './tracking-link-card.tsx';

interface SharedUrlsProps {
  readonly urls: ShownUrls;
  readonly tokens: readonly string[];
  readonly toldElsewhere: ToldElsewhere;
  readonly offer: OfferWithEvents;
  /** The chosen event name macros, by platform. */
  readonly macros: Readonly<Record<string, string>>;
  readonly onMacroChange: (platformId: string, macro: string) => void;
}

/** The URLs that are no single event's: conversion, any event, and the tracking link beside them. */
export function SharedUrls({
  urls,
  tokens,
  toldElsewhere,
  offer,
  macros,
  onMacroChange,
}: SharedUrlsProps) {
  const { platform } = useWorkspace();
  const known = eventNameMacros(platform);
  const chosen = chosenEventNameMacro(platform, macros);
  const oneTemplate = platform?.oneTemplateForAllEvents === true;

  const conversion = (
    <UrlCard
      key="conversion"
      title={i18n.t('postbacks.conversion')}
      composed={urls.conversion}
      tokens={tokens}
      toldElsewhere={toldElsewhere}
    />
  );
  const anyEvent = (
    <UrlCard
      key="any"
      title={i18n.t('postbacks.any_event')}
      hint={anyEventHint(platform, urls.anyEvent.unmapped.includes('event_name'))}
      composed={urls.anyEvent}
      tokens={tokens}
      toldElsewhere={toldElsewhere}
      choice={
        platform !== null && known.length > 1 && chosen !== null ? (
          <Segmented
            label={i18n.t('postbacks.event_macro')}
            value={chosen}
            options={known.map((value) => ({ value, label: value }))}
            onValueChange={(macro) => onMacroChange(platform.id, macro)}
          />
        ) : undefined
      }
    />
  );
  return (
    <>
      {oneTemplate ? [anyEvent, conversion] : [conversion, anyEvent]}
      <TrackingLinkCard offer={offer} />
    </>
  );
}

/** What the URL is for; nothing where no macro fills in the name, since the notice below tells it. */
function anyEventHint(platform: PlatformProfile | null, nameless: boolean): string | undefined {
  if (platform?.oneTemplateForAllEvents === true) {
    return i18n.t('postbacks.one_template', { platform: platform.name });
  }
  return nameless ? undefined : i18n.t('postbacks.any_hint');
}
