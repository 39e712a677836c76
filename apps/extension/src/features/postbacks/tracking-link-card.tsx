import { i18n } from '#i18n';
import { useMutation } from '@tanstack/react-query';
import { composeTrackingLink } from '@trackside/core';

import type { OfferWithEvents } from '../../api/api-types.ts';
import { toApiFailure } from '../../api/api-failure.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { MaskedUrl } from '../../ui/masked-url.tsx';
import { failureText } from '../../ui/states.tsx';
import { Notice, Status } from '../../ui/status.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** The link that hands our click id to the platform, for the same slot as the postback URLs. */
export function TrackingLinkCard({ offer }: { readonly offer: OfferWithEvents }) {
  const { api, platform, slot, refetch } = useWorkspace();
  const update = useMutation(api.offers.update.mutationOptions({ onSuccess: () => refetch() }));
  const link = composeTrackingLink({
    destination: offer.destinationUrl,
    ...(platform === null ? {} : { platform: platform.id }),
    ...(slot === null ? {} : { slot }),
  });
  const inUse = link.url === offer.destinationUrl;
  const title = i18n.t('postbacks.tracking_link');

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
          ? i18n.t('postbacks.link_unknown')
          : i18n.t('postbacks.link_hint', { parameter: link.parameter })}
      </p>
      <MaskedUrl url={link.url} tokens={[]} label={title} />
      {link.parameter !== null && !inUse && (
        <Notice
          tone="warn"
          action={
            <Button
              size="small"
              busy={update.isPending}
              onClick={() => update.mutate({ id: offer.id, destinationUrl: link.url })}
            >
              {i18n.t('postbacks.link_use')}
            </Button>
          }
        >
          {i18n.t('postbacks.link_not_in_use', { parameter: link.parameter })}
        </Notice>
      )}
      {update.isError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(update.error)).text}
        </Notice>
      )}
    </article>
  );
}
