import { Eye, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { i18n } from '../../language/i18n.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Button } from '../../ui/button.tsx';
import { Loading, Skeleton } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { grantDatesItem } from '../../watching/grant-dates.ts';
import { askForHost, giveBack } from '../../watching/host-grants.ts';
import { hostOfPattern, hostPattern } from '../../watching/host-pattern.ts';
import { useGrantedHosts } from '../../watching/use-granted-hosts.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';

/** The hosts that may be read without a press: the way to give this tab's, and to take each back. */
export function WatchedHosts() {
  const { tab } = useWorkspace();
  const granted = useGrantedHosts();
  const [dates] = useStored(grantDatesItem);
  const [failure, setFailure] = useState<'refused' | 'kept' | null>(null);
  if (granted === null) {
    return (
      <Loading>
        <Skeleton className="h-20" />
      </Loading>
    );
  }
  const pattern = tab === null ? null : hostPattern(tab.url);
  const asked = pattern === null || granted.includes(pattern) ? null : tab;
  const ask = (url: string): void => {
    // Nothing is awaited before: the browser asks the user only on the press itself.
    void askForHost(url).then((given) => setFailure(given ? null : 'refused'));
  };
  const revoke = (one: string): void => {
    void giveBack(one).then((gone) => setFailure(gone ? null : 'kept'));
  };
  return (
    <>
      <p className="text-sm text-muted">{i18n.t('settings.watched_hint')}</p>
      {granted.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line">
          {granted.map((one) => (
            <GrantedHost
              key={one}
              pattern={one}
              at={dates.value[one]}
              onRevoke={() => revoke(one)}
            />
          ))}
        </ul>
      )}
      {asked !== null && (
        <Button
          className="self-start whitespace-normal!"
          icon={<Eye aria-hidden size={14} className="shrink-0" />}
          onClick={() => ask(asked.url)}
        >
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {i18n.t('settings.watch', { host: asked.host })}
          </span>
        </Button>
      )}
      {pattern === null && <p className="text-sm">{i18n.t('settings.watch_where')}</p>}
      {failure !== null && (
        <Notice tone="error" urgent>
          {i18n.t(failure === 'refused' ? 'settings.watch_refused' : 'settings.revoke_failed')}
        </Notice>
      )}
    </>
  );
}

interface GrantedHostProps {
  readonly pattern: string;
  /** Milliseconds since 1970; unknown where it was given before that was kept. */
  readonly at: number | undefined;
  readonly onRevoke: () => void;
}

function GrantedHost({ pattern, at, onRevoke }: GrantedHostProps) {
  const host = hostOfPattern(pattern);
  const name = host ?? i18n.t('settings.several_sites', { pattern });
  const date =
    at === undefined
      ? null
      : new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
  return (
    <li className="flex items-center gap-2 px-3 py-2" data-pattern={pattern}>
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <bdi>{name}</bdi>
        {date !== null && (
          <span className="block text-sm text-muted">{i18n.t('settings.given', { date })}</span>
        )}
      </span>
      <Button
        size="small"
        kind="danger"
        icon={<Trash2 aria-hidden size={14} />}
        aria-label={i18n.t('settings.revoke_what', { host: name })}
        onClick={onRevoke}
      >
        {i18n.t('settings.revoke')}
      </Button>
    </li>
  );
}
