import { useEffect, useRef, useState } from 'react';

import { isRoleTooLow, toApiFailure } from '../../api/api-failure.ts';
import { shownUrls, type ShownUrls } from '../../features/postbacks/shown-urls.ts';
import { i18n } from '../../language/i18n.ts';
import { isFresh } from '../../opening/use-kept-answers.ts';
import { UnmappedNotices } from '../../postback-url/url-card.tsx';
import { useAccount } from '../../postback-url/use-account.ts';
import { useUrlChoices } from '../../postback-url/use-url-choices.ts';
import type { Task } from '../../storage/errand.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';

type WhichUrl = Extract<Task, { kind: 'copy' }>['url'];

/** Copies one of the offer's URLs, as the Postbacks screen shows it now, and says what was copied. */
export function CopyErrand({ url }: { readonly url: WhichUrl }) {
  const { offer, chosen, platform, platformId, slot } = useWorkspace();
  const account = useAccount();
  const { loaded, choices } = useUrlChoices();
  if (chosen.kind === 'none') return <Notice tone="warn">{i18n.t('errand.no_offer')}</Notice>;
  if (chosen.kind === 'failed')
    return <Notice tone="error">{failureText(chosen.failure).title}</Notice>;
  if (account.isError) {
    const failure = toApiFailure(account.error);
    if (isRoleTooLow(account.error))
      return <Notice tone="warn">{i18n.t('people.viewer_urls')}</Notice>;
    return <Notice tone="error">{failureText(failure).title}</Notice>;
  }
  if (chosen.kind === 'ready' && chosen.failure !== null)
    return <Notice tone="error">{failureText(chosen.failure).title}</Notice>;
  // What was kept from the last opening may name a token that has ended: nothing of it is copied unasked.
  const fresh = chosen.kind === 'ready' && chosen.fresh && isFresh(account);
  if (offer === null || account.isPending || !loaded || !fresh) return null;
  const secure = choices.scope === 'offer' ? offer.secure : account.data.secure;
  const urls = shownUrls({ account: account.data, secure, platformId, slot }, platform, {
    events: offer.events,
    choices,
  });
  const found = urlOf(urls, url);
  if (found === null) return <Notice tone="warn">{i18n.t('errand.event_gone')}</Notice>;
  return (
    <div className="flex flex-col gap-2">
      <Copied
        text={found.composed.url}
        what={i18n.t('errand.url_of_offer', {
          url: i18n.t('postbacks.url_of', { title: found.title }),
          offer: offer.name,
          platform: platform?.name ?? i18n.t('shell.no_platform'),
        })}
      />
      <UnmappedNotices composed={found.composed} />
    </div>
  );
}

function urlOf({ conversion, anyEvent, events }: ShownUrls, url: WhichUrl) {
  if (url === 'conversion') return { title: i18n.t('postbacks.conversion'), composed: conversion };
  if (url === 'any') return { title: i18n.t('postbacks.any_event'), composed: anyEvent };
  const found = events.find(({ event }) => event.id === url);
  return found === undefined ? null : { title: found.event.name, composed: found.composed };
}

interface CopiedProps {
  readonly text: string;
  readonly what: string;
}

/** Copies at once; where the browser wants a click for it, offers the button. */
function Copied({ text, what }: CopiedProps) {
  const [state, setState] = useState<'copying' | 'copied' | 'failed'>('copying');
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  }, [text]);
  if (state === 'copying') return null;
  return state === 'copied' ? (
    <Notice tone="ok" urgent>
      {i18n.t('copy.copied_what', { what })}
    </Notice>
  ) : (
    <Notice tone="info" urgent action={<CopyButton text={text} what={what} kind="primary" />}>
      {what}
    </Notice>
  );
}
