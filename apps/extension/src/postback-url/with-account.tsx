import type { ReactNode } from 'react';

import { isRoleTooLow, toApiFailure } from '../api/api-failure.ts';
import type { Account } from '../api/api-types.ts';
import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';
import { failureText, Loading, Skeleton } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';
import { useAccount } from './use-account.ts';

interface WithAccountProps {
  /** Why who may only read is not told the address; what is said of postback URLs where it is left out. */
  readonly forViewer?: string;
  readonly children: (account: Account) => ReactNode;
}

/** A part of a screen that needs the address of every URL; until it is known, or why it is not. */
export function WithAccount({ forViewer, children }: WithAccountProps) {
  const account = useAccount();
  if (account.isPending) {
    return (
      <Loading>
        <Skeleton className="h-20" />
      </Loading>
    );
  }
  if (account.data === undefined && isRoleTooLow(account.error)) {
    return <Notice tone="info">{forViewer ?? i18n.t('people.viewer_urls')}</Notice>;
  }
  if (account.data === undefined) {
    return (
      <Notice
        tone="error"
        urgent
        action={
          <Button size="small" busy={account.isFetching} onClick={() => void account.refetch()}>
            {i18n.t('failure.retry')}
          </Button>
        }
      >
        {failureText(toApiFailure(account.error)).text}
      </Notice>
    );
  }
  return children(account.data);
}
