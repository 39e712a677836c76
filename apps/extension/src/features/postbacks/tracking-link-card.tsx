import { composeTrackingLink, type PlatformProfile } from '@trackside/core';
import { useState } from 'react';

import type { OfferWithEvents } from '../../api/api-types.ts';
import { toApiFailure, type ApiFailure } from '../../api/api-failure.ts';
import { i18n } from '../../language/i18n.ts';
import { useTrackerWords } from '../../postback-url/use-tracker-words.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { MaskedUrl } from '../../ui/masked-url.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice, Status } from '../../ui/status.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** The link that hands our click id to the platform, for the same slot as the postback URLs. */
export function TrackingLinkCard({ offer }: { readonly offer: OfferWithEvents }) {
  const { client, platform, slot, refetch } = useWorkspace();
  const words = useTrackerWords();
  const mayUse = useMay('manager');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const link = composeTrackingLink({
    destination: offer.destinationUrl,
    ...(platform === null ? {} : { platform: platform.id }),
    ...(slot === null ? {} : { slot }),
    ...(words === undefined ? {} : { words }),
  });
  const inUse = link.url === offer.destinationUrl;
  const title = i18n.t('postbacks.tracking_link');
  const use = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.offers.update.mutate({ id: offer.id, destinationUrl: link.url });
      await refetch();
      setFailure(null);
    } catch (error) {
      setFailure(toApiFailure(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <article className="flex flex-col gap-2" aria-label={title}>
      <div className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 font-medium">{title}</h3>
        {link.parameter !== null && inUse && (
          <Status tone="ok">{i18n.t('postbacks.link_in_use')}</Status>
        )}
        <CopyButton text={link.url} what={title} />
      </div>
      <p className="text-sm text-muted">
        {link.parameter === null
          ? words?.clickMacro === null
            ? i18n.t('local.no_click_macro')
            : unknownText(platform, slot, words?.clickMacro ?? '{transaction_id}')
          : i18n.t('postbacks.link_hint', { parameter: link.parameter })}
      </p>
      <MaskedUrl url={link.url} tokens={[]} label={title} />
      {link.parameter !== null && !inUse && (
        <Notice
          tone="warn"
          action={
            mayUse && (
              <Button size="small" busy={busy} onClick={() => void use()}>
                {i18n.t('postbacks.link_use')}
              </Button>
            )
          }
        >
          {i18n.t('postbacks.link_not_in_use', { parameter: link.parameter })}
          {!mayUse && ` ${i18n.t('people.viewer_link')}`}
        </Notice>
      )}
      {failure !== null && (
        <Notice tone="error" urgent>
          {failureText(failure).text}
        </Notice>
      )}
    </article>
  );
}

/** Why it is not said where the click id goes, and what to do. */
function unknownText(platform: PlatformProfile | null, slot: string | null, macro: string): string {
  if (platform === null) return i18n.t('postbacks.link_no_platform');
  const slots = platform.clickIdEcho?.slots ?? [];
  return slots.length > 1 && slot === null
    ? i18n.t('postbacks.link_choose_slot')
    : i18n.t('postbacks.link_unknown', { platform: platform.name, macro });
}
