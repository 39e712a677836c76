import { useQuery } from '@tanstack/react-query';

import { toApiFailure } from '../../../api/api-failure.ts';
import type { WhyView } from '../../../api/api-types.ts';
import { titleOf } from '../../../kept-postbacks/postback-words.ts';
import { PostbackHistory } from '../../../kept-postbacks/postback-history.tsx';
import { SentParameters, Warnings } from '../../../kept-postbacks/what-was-sent.tsx';
import { i18n } from '../../../language/i18n.ts';
import { Overlay } from '../../../ui/overlays/overlay.tsx';
import { FailureState, Loading, Skeleton } from '../../../ui/states.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { Reversal } from '../reverse/reversal.tsx';
import { Sharing } from '../share/sharing.tsx';
import type { RepairTask } from '../tasks.ts';
import { ClickPostbacks } from './click-postbacks.tsx';
import { DecisionSteps } from './decision-steps.tsx';
import { Part } from './part.tsx';
import { WhatToDo } from './what-to-do.tsx';
import { WhyHead } from './why-head.tsx';

interface WhyProps {
  /** Shows another postback above this one. */
  readonly onOpen: (id: string) => void;
  readonly onRepair: (task: RepairTask) => void;
  readonly onChanged: () => Promise<void>;
}

interface WhyOverlayProps extends WhyProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One postback over the whole surface: its verdict, what it rests on, and what can be done. */
export function WhyOverlay({ id, onClose, ...rest }: WhyOverlayProps) {
  const { api } = useWorkspace();
  const why = useQuery(api.postbacks.why.queryOptions({ id }));
  return (
    <Overlay
      title={
        why.data === undefined ? (
          i18n.t('log.why')
        ) : (
          <bdi className="whitespace-pre-wrap">{titleOf(why.data.postback)}</bdi>
        )
      }
      onClose={onClose}
    >
      {why.data !== undefined ? (
        <Why why={why.data} {...rest} />
      ) : why.isError ? (
        <FailureState
          failure={toApiFailure(why.error)}
          onRetry={() => void why.refetch()}
          busy={why.isFetching}
        />
      ) : (
        <Loading>
          <Skeleton className="h-16" />
          <Skeleton className="h-32" />
          <Skeleton className="h-64" />
        </Loading>
      )}
    </Overlay>
  );
}

function Why({ why, onOpen, onRepair, onChanged }: WhyProps & { readonly why: WhyView }) {
  const { postback } = why;
  return (
    <div className="flex flex-col gap-5">
      <WhyHead postback={postback} />
      {postback.replayable && <WhatToDo why={why} onRepair={onRepair} onOpen={onOpen} />}
      {postback.verdict === 'recorded' && <Reversal postback={postback} onChanged={onChanged} />}
      {postback.history.length > 0 && (
        <Part title={i18n.t('live.history')}>
          <PostbackHistory row={postback} />
        </Part>
      )}
      <Part title={i18n.t('log.sent')}>
        <SentParameters row={postback} />
        <Warnings row={postback} />
      </Part>
      <Part title={i18n.t('log.steps')}>
        <DecisionSteps why={why} />
      </Part>
      {postback.transactionId !== null && (
        <ClickPostbacks
          transactionId={postback.transactionId}
          current={postback.id}
          onOpen={onOpen}
        />
      )}
      <Sharing postbackId={postback.id} />
    </div>
  );
}
