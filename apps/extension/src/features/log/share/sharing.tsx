import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { Part } from '../why/part.tsx';
import { ShareList } from './share-list.tsx';

/** A link for the advertiser to this page, without an account: made, copied, and taken back. */
export function Sharing({ postbackId }: { readonly postbackId: string }) {
  const { api } = useWorkspace();
  const queries = useQueryClient();
  const [showAmounts, setShowAmounts] = useState(false);
  const shares = useQuery(api.postbacks.shares.queryOptions({ id: postbackId }));
  const share = useMutation(
    api.postbacks.share.mutationOptions({
      // The link is there, whether or not the list can be read again.
      onSettled: () => void queries.invalidateQueries(api.postbacks.shares.pathFilter()),
    }),
  );
  const made = share.data;
  const mayShare = useMay('manager');
  return (
    <Part title={i18n.t('log.share')}>
      <p className="text-sm text-muted">{i18n.t('log.share_about')}</p>
      {mayShare ? (
        <>
          <Switch
            label={i18n.t('log.share_amounts')}
            hint={i18n.t('log.share_amounts_hint')}
            checked={showAmounts}
            onCheckedChange={setShowAmounts}
          />
          <Button
            className="self-start"
            icon={<Link2 aria-hidden size={14} />}
            busy={share.isPending}
            onClick={() => share.mutate({ id: postbackId, showAmounts })}
          >
            {i18n.t('log.share_make')}
          </Button>
        </>
      ) : (
        <p className="text-sm text-muted">{i18n.t('log.viewer_share')}</p>
      )}
      <div role="status">
        {made !== undefined && (
          <Notice tone="ok" action={<CopyButton text={made.url} what={i18n.t('log.share_link')} />}>
            <span className="block">
              {i18n.t(made.showAmounts ? 'log.share_once_amounts' : 'log.share_once')}
            </span>
            <code dir="ltr" className="block font-mono text-xs [overflow-wrap:anywhere]">
              {made.url}
            </code>
          </Notice>
        )}
      </div>
      {share.isError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(share.error)).text}
        </Notice>
      )}
      {shares.data !== undefined && shares.data.length > 0 && (
        <ShareList
          shares={shares.data}
          onOpen={null}
          onRevoked={(gone) => {
            if (gone === made?.id) share.reset();
          }}
        />
      )}
    </Part>
  );
}
