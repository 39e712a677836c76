import type { ReactNode } from 'react';

import { toApiFailure } from '../api/api-failure.ts';
import type { Account } from '../api/api-types.ts';
import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';
import { failureText, Loading, Skeleton } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';
import { useAccount } from './use-account.ts';

interface WithAccountProps {
  readonly children: (account: Account) => ReactNode;
}

/** A part of a screen that needs the address of every URL; until it is known, or why it is not. */
export function WithAccount({ children }: WithAccountProps) {
  const account = useAccount();
  if (account.isPending) {
    return (
      <Loading>
        <Skeleton className="h-20" />
      </Loading>
    );
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
