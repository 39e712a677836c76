import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { failureText } from '../../../../ui/states.tsx';
import { Notice, Status } from '../../../../ui/status.tsx';
import { useMay } from '../../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { SectionPart } from '../../section-part.tsx';
import { SecretLine } from '../secret-line.tsx';
import { HowToSign } from './how-to-sign.tsx';

/** Whether senders sign their postbacks, and with what. */
export function SigningPart({ offer }: { readonly offer: OfferWithEvents }) {
  const { api, refetch } = useWorkspace();
  const mayChange = useMay('manager');
  const { id, signingSecret: secret } = offer;
  const [asking, setAsking] = useState<'off' | 'renew' | null>(null);
  /** What was pressed last is gone, and the focus with it. */
  const [isPressed, setIsPressed] = useState(false);
  const set = useMutation(
    api.offers.setSigning.mutationOptions({
      onSuccess: async () => {
        await refetch();
        setAsking(null);
        setIsPressed(true);
      },
    }),
  );
  const switchTo = (enabled: boolean): void => set.mutate({ id, enabled });

  return (
    <SectionPart
      title={i18n.t('offer_page.signing')}
      about={i18n.t('offer_page.signing_about')}
      aside={
        <Status tone={secret === null ? 'neutral' : 'ok'}>
          {i18n.t(secret === null ? 'offer_page.signing_is_off' : 'offer_page.signing_is_on')}
        </Status>
      }
    >
      {secret !== null && (
        <SecretLine key={secret} secret={secret} what={i18n.t('offer_page.signing_secret')} />
      )}
      {set.isSuccess && asking === null && (
        <Notice tone="ok">
          <span role="status">
            {i18n.t(secret === null ? 'offer_page.signing_now_off' : 'offer_page.signing_now_on')}
          </span>
        </Notice>
      )}
      {set.isError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(set.error)).text}
        </Notice>
      )}
      {asking !== null && (
        <Notice tone="warn">
          <span role="status">
            {i18n.t(
              asking === 'off' ? 'offer_page.signing_ask_off' : 'offer_page.signing_ask_renew',
            )}
          </span>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {asking !== null ? (
          <>
            <Button
              key={asking}
              kind="danger"
              autoFocus
              busy={set.isPending}
              onClick={() => switchTo(asking === 'renew')}
            >
              {i18n.t(asking === 'off' ? 'offer_page.signing_off' : 'offer_page.signing_renew')}
            </Button>
            <Button
              kind="quiet"
              disabled={set.isPending}
              onClick={() => {
                setAsking(null);
                setIsPressed(true);
              }}
            >
              {i18n.t('offer_page.signing_keep')}
            </Button>
          </>
        ) : !mayChange ? null : secret === null ? (
          <Button
            key="on"
            autoFocus={isPressed}
            busy={set.isPending}
            onClick={() => switchTo(true)}
          >
            {i18n.t('offer_page.signing_on')}
          </Button>
        ) : (
          <>
            <Button key="renew" autoFocus={isPressed} onClick={() => setAsking('renew')}>
              {i18n.t('offer_page.signing_renew_open')}
            </Button>
            <Button kind="quiet" onClick={() => setAsking('off')}>
              {i18n.t('offer_page.signing_off_open')}
            </Button>
          </>
        )}
      </div>
      <HowToSign />
    </SectionPart>
  );
}
