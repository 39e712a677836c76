import { useMutation } from '@tanstack/react-query';
import { Eraser, FlaskConical } from 'lucide-react';
import { useRef } from 'react';

import { toApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { useTestClicks } from '../../../../test-clicks/use-test-clicks.ts';
import { Button } from '../../../../ui/button.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { failureText } from '../../../../ui/states.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';

interface TestClickProps {
  readonly offer: OfferWithEvents;
  /** As it is typed in the tracking link; empty for none. */
  readonly affiliateId: string;
}

/** A click to try postbacks with, by its transaction id, and the way to be rid of it. */
export function TestClick({ offer, affiliateId }: TestClickProps) {
  const { client } = useWorkspace();
  const { transactionIds, note, remove } = useTestClicks();
  const create = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      client.clicks.create.mutate({
        offerId: offer.id,
        test: true,
        ...(affiliateId === '' ? {} : { affiliateId }),
      }),
    onMutate: () => remove.reset(),
    onSuccess: ({ transactionId }) => note(transactionId),
  });
  const makeButton = useRef<HTMLButtonElement>(null);
  const removeAll = (): void =>
    remove.mutate(undefined, {
      onSuccess: () => {
        create.reset();
        makeButton.current?.focus();
      },
    });
  const made = create.data?.transactionId;
  return (
    <section aria-labelledby="test-click" className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <h3 id="test-click" className="font-semibold">
          {i18n.t('clicks.test')}
        </h3>
        <p className="text-sm text-muted">{i18n.t('clicks.test_hint')}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          ref={makeButton}
          icon={<FlaskConical aria-hidden size={14} />}
          busy={create.isPending}
          onClick={() => create.mutate()}
        >
          {i18n.t('clicks.test_make')}
        </Button>
        {transactionIds.length > 0 && (
          <Button
            icon={<Eraser aria-hidden size={14} />}
            busy={remove.isPending}
            onClick={removeAll}
          >
            {i18n.t('live.remove_traces')}
          </Button>
        )}
      </div>
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {made !== undefined && (
          <div className="flex flex-col gap-1 rounded-md border border-line px-3 py-2">
            <span className="flex flex-wrap items-center gap-2">
              <span className="text-sm font-medium">{i18n.t('clicks.transaction_id')}</span>
              <bdi className="min-w-0 flex-1 font-mono text-xs [overflow-wrap:anywhere]">
                {made}
              </bdi>
              <CopyButton text={made} what={i18n.t('clicks.transaction_id')} />
            </span>
            <span className="text-sm text-muted">{i18n.t('clicks.test_made')}</span>
          </div>
        )}
        {remove.isSuccess && made === undefined && (
          <Notice tone="ok">{i18n.t('live.removed')}</Notice>
        )}
      </div>
      {[create.error, remove.error].map(
        (error, index) =>
          error !== null && (
            <Notice key={index} tone="error" urgent>
              {failureText(toApiFailure(error)).text}
            </Notice>
          ),
      )}
    </section>
  );
}
