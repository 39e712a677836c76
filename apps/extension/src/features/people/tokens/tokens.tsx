import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { FailureState, Loading, Skeleton } from '../../../ui/states.tsx';
import { useServerPulse } from '../../../workspace-context/use-server-pulse.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { SecretOnce } from '../secret-once.tsx';
import { TokenForm } from './token-form.tsx';
import { TokenTable } from './token-table.tsx';

/** Every access token: whose it is, what it may, and whether it is used; and a way to make one. */
export function Tokens() {
  const { api } = useWorkspace();
  const [which, setWhich] = useState<'good' | 'all'>('good');
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ readonly name: string; readonly token: string } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const whoami = useServerPulse();
  const tokens = useQuery(api.access.tokens.list.queryOptions({ includeEnded: which === 'all' }));
  const focusHeading = (): void => heading.current?.focus();
  return (
    <section aria-labelledby="tokens" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="me-auto">
          <h3 ref={heading} id="tokens" tabIndex={-1} className="text-lg font-semibold">
            {i18n.t('people.tokens')}
          </h3>
          <p className="max-w-3xl text-muted">{i18n.t('people.tokens_about')}</p>
        </div>
        <Segmented
          label={i18n.t('people.tokens_which')}
          value={which}
          options={[
            { value: 'good', label: i18n.t('people.tokens_good') },
            { value: 'all', label: i18n.t('people.tokens_all') },
          ]}
          onValueChange={setWhich}
        />
        {!making && (
          <Button
            size="small"
            icon={<Plus aria-hidden size={14} />}
            onClick={() => {
              setMade(null);
              setMaking(true);
            }}
          >
            {i18n.t('people.token_new')}
          </Button>
        )}
      </div>
      {making && (
        <TokenForm
          token={null}
          onMade={setMade}
          onDone={() => {
            setMaking(false);
            focusHeading();
          }}
        />
      )}
      {made !== null && (
        <SecretOnce
          title={i18n.t('people.token_made', { name: made.name })}
          what={i18n.t('people.token_what')}
          text={made.token}
          secret={made.token}
          advice={i18n.t('people.token_advice')}
          onDone={() => {
            setMade(null);
            focusHeading();
          }}
        />
      )}
      {tokens.isPending ? (
        <Loading>
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
        </Loading>
      ) : tokens.data === undefined ? (
        <FailureState
          failure={toApiFailure(tokens.error)}
          onRetry={() => void tokens.refetch()}
          busy={tokens.isFetching}
        />
      ) : (
        <TokenTable
          tokens={tokens.data}
          ownName={whoami.data?.name ?? null}
          onRevoked={focusHeading}
        />
      )}
    </section>
  );
}
