import type { ReactNode } from 'react';

import type { PostbackRow } from '../../../api/api-types.ts';
import { moneyOf, nameOfOffer } from '../../../kept-postbacks/postback-words.ts';
import { VerdictStatus } from '../../../kept-postbacks/verdict-status.tsx';
import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Status } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

/** The verdict with its cause and remedy, and what the postback was. */
export function WhyHead({ postback }: { readonly postback: PostbackRow }) {
  const { offers } = useWorkspace();
  const { verdict, code, httpStatus, receivedAt, transactionId, senderAddress } = postback;
  const offer = nameOfOffer(postback.offerId, offers ?? []);
  const money = moneyOf(postback);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <span className="flex flex-wrap items-center gap-2">
          <VerdictStatus verdict={verdict} />
          {postback.reversal !== null && <Status tone="warn">{i18n.t('log.reversed')}</Status>}
          {postback.test && <Status tone="info">{i18n.t('live.test')}</Status>}
          <span dir="ltr" className="font-mono text-xs text-muted">
            {code} · HTTP {httpStatus}
          </span>
        </span>
        <p className="text-lg font-semibold text-balance">{i18n.t(`verdict.${code}.cause`)}</p>
        <p className="text-muted">{i18n.t(`verdict.${code}.remedy`)}</p>
      </div>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 text-sm">
        <Fact name={i18n.t('log.received')}>
          <time dateTime={receivedAt} className="tabular-nums">
            {exactMoment(receivedAt)}
          </time>
        </Fact>
        {offer !== null && (
          <Fact name={i18n.t('log.offer')}>
            <bdi>{offer}</bdi>
          </Fact>
        )}
        <Fact name={i18n.t('log.token')}>{i18n.t(`log.scope_${postback.scope}`)}</Fact>
        {transactionId !== null && (
          <Fact name={i18n.t('log.click')}>
            <span className="flex flex-wrap items-baseline gap-2">
              <code dir="ltr" className="font-mono text-xs [overflow-wrap:anywhere]">
                {transactionId}
              </code>
              <span className="-my-1.5">
                <CopyButton text={transactionId} what={i18n.t('log.transaction')} kind="quiet" />
              </span>
            </span>
          </Fact>
        )}
        {senderAddress !== null && (
          <Fact name={i18n.t('log.sender')}>
            <span dir="ltr">{senderAddress}</span>
          </Fact>
        )}
        {money !== null && <Fact name={i18n.t('log.counted')}>{money}</Fact>}
      </dl>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

function exactMoment(instant: string): string {
  return new Intl.DateTimeFormat(uiLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'long',
    hourCycle: 'h23',
  }).format(new Date(instant));
}
