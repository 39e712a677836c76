import { useMutation } from '@tanstack/react-query';
import { Eraser, FlaskConical } from 'lucide-react';
import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { useAccount } from '../../../postback-url/use-account.ts';
import { useTestClicks } from '../../../test-clicks/use-test-clicks.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Overlay } from '../../../ui/overlays/overlay.tsx';
import { Select } from '../../../forms/select.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { answerSeconds, runTest, type TestStep } from './run-test.ts';
import { TestSteps } from './test-steps.tsx';

const conversionOnly = 'conversion';

interface TestPanelProps {
  readonly offer: OfferWithEvents;
  readonly onClose: () => void;
}

/** Click, conversion and event by the real endpoint, and their removal. */
export function TestPanel({ offer, onClose }: TestPanelProps) {
  const { client, refetch } = useWorkspace();
  const account = useAccount();
  const [target, setTarget] = useState(conversionOnly);
  const [saleAmount, setSaleAmount] = useState('100');
  const [steps, setSteps] = useState<readonly TestStep[]>([]);
  const { transactionIds, note, remove } = useTestClicks();
  const event = offer.events.find(({ id }) => String(id) === target) ?? null;
  const percentages = [offer, ...(event === null ? [] : [event])].some(
    ({ revenue, payout }) => revenue.type === 'CPS' || payout.type === 'CPS',
  );

  const run = useMutation({
    networkMode: 'always',
    mutationFn: (publicUrl: string) => {
      setSteps([]);
      const plan = { publicUrl, offer, event, saleAmount: percentages ? saleAmount.trim() : null };
      return runTest(client, plan, (step) => {
        setSteps((before) => [...before, step]);
        if (step.kind === 'click') note(step.transactionId);
      });
    },
    onSettled: () => refetch(),
  });
  return (
    <Overlay title={i18n.t('live.send_test')} onClose={onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (account.data !== undefined) run.mutate(account.data.publicUrl);
        }}
      >
        <p className="text-muted">{i18n.t('live.test_intro')}</p>
        <Field label={i18n.t('live.test_target')}>
          {(control) => (
            <Select
              {...control}
              value={target}
              options={[
                { value: conversionOnly, label: i18n.t('live.test_conversion_only') },
                ...offer.events.map(({ id, name }) => ({
                  value: String(id),
                  label: i18n.t('live.test_then_event', { name }),
                })),
              ]}
              onValueChange={setTarget}
            />
          )}
        </Field>
        {percentages && (
          <Field
            label={i18n.t('live.test_amount', { currency: offer.currency })}
            hint={i18n.t('live.test_amount_hint')}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                dir="ltr"
                value={saleAmount}
                onChange={(typed) => setSaleAmount(typed.target.value)}
              />
            )}
          </Field>
        )}
        <div className="flex gap-2">
          <Button
            type="submit"
            kind="primary"
            icon={<FlaskConical aria-hidden size={14} />}
            busy={run.isPending}
            disabled={account.data === undefined}
          >
            {i18n.t('live.test_run')}
          </Button>
          {transactionIds.length > 0 && !run.isPending && (
            <Button
              icon={<Eraser aria-hidden size={14} />}
              busy={remove.isPending}
              onClick={() => remove.mutate(undefined, { onSuccess: () => setSteps([]) })}
            >
              {i18n.t('live.remove_traces')}
            </Button>
          )}
        </div>
        {[account.error, run.error, remove.error].map(
          (error, index) =>
            error !== null && (
              <Notice key={index} tone="error" urgent>
                {failureText(toApiFailure(error)).text}
              </Notice>
            ),
        )}
        {run.data?.ok === false && (
          <Notice tone="error" urgent>
            {run.data.reason === 'endpoint-silent'
              ? i18n.t('live.test_silent', {
                  url: account.data?.publicUrl ?? '',
                  seconds: String(answerSeconds),
                })
              : i18n.t('live.test_unreachable', { url: account.data?.publicUrl ?? '' })}
          </Notice>
        )}
        {remove.isSuccess && steps.length === 0 && (
          <div role="status">
            <Notice tone="ok">{i18n.t('live.removed')}</Notice>
          </div>
        )}
        <TestSteps steps={steps} />
      </form>
    </Overlay>
  );
}
