import { useQuery } from '@tanstack/react-query';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText, Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { Part } from './part.tsx';
import { PostbackLinks } from './postback-links.tsx';

const mostShown = 50;

interface ClickPostbacksProps {
  readonly transactionId: string;
  /** The postback that is shown already. */
  readonly current: string;
  readonly onOpen: (id: string) => void;
}

/** What else came for the same click. */
export function ClickPostbacks({ transactionId, current, onOpen }: ClickPostbacksProps) {
  const { api } = useWorkspace();
  const query = useQuery(api.postbacks.list.queryOptions({ transactionId, limit: mostShown }));
  const others = (query.data?.items ?? []).filter(({ id }) => id !== current);
  return (
    <Part title={i18n.t('log.same_click')}>
      {query.isPending ? (
        <Loading>
          <Skeleton className="h-9" />
        </Loading>
      ) : query.isError ? (
        <Notice
          tone="error"
          action={
            <Button size="small" onClick={() => void query.refetch()} busy={query.isFetching}>
              {i18n.t('failure.retry')}
            </Button>
          }
        >
          {failureText(toApiFailure(query.error)).text}
        </Notice>
      ) : others.length === 0 ? (
        <p className="text-sm text-muted">{i18n.t('log.same_click_none')}</p>
      ) : (
        <PostbackLinks label={i18n.t('log.same_click')} rows={others} onOpen={onOpen} />
      )}
    </Part>
  );
}
