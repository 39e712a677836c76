import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';

import type { Role } from '../../api/people-types.ts';
import { i18n } from '../../language/i18n.ts';
import { EmptyState, Loading, Skeleton } from '../../ui/states.tsx';
import { isEnough } from '../../workspace-context/role/is-enough.ts';
import { useServerPulse } from '../../workspace-context/use-server-pulse.ts';

interface NeedsRoleProps {
  readonly least: Exclude<Role, 'viewer'>;
  /** Which part of the screen it is. */
  readonly what: 'access' | 'history';
  readonly children: ReactNode;
}

/** Shows a part to those who may read it, and tells the others who may, without asking in vain. */
export function NeedsRole({ least, what, children }: NeedsRoleProps) {
  const { data, isPending } = useServerPulse();
  if (isPending) {
    return (
      <Loading>
        <Skeleton className="h-8" />
        <Skeleton className="h-40" />
      </Loading>
    );
  }
  // Where the server does not answer, the part itself says so.
  if (data === undefined || isEnough(data.role, least)) return children;
  return <EmptyState icon={Lock}>{i18n.t(`people.closed_${what}`)}</EmptyState>;
}
