import { ScrollText } from 'lucide-react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading, Skeleton } from '../../ui/states.tsx';

interface NothingThereProps {
  readonly filtered: boolean;
  readonly onShowAll: () => void;
}

/** Says why the list is empty, and leads to what the filters hide. */
export function NothingThere({ filtered, onShowAll }: NothingThereProps) {
  if (!filtered) return <EmptyState icon={ScrollText}>{i18n.t('log.none')}</EmptyState>;
  return (
    <EmptyState
      icon={ScrollText}
      action={<Button onClick={onShowAll}>{i18n.t('log.clear')}</Button>}
    >
      {i18n.t('log.none_such')}
    </EmptyState>
  );
}

export function RowsSkeleton() {
  return (
    <div className="px-4 py-2">
      <Loading>
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <Skeleton key={row} className="h-12" />
        ))}
      </Loading>
    </div>
  );
}
