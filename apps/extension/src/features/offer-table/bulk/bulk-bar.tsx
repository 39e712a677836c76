import { Archive, Undo2 } from 'lucide-react';

import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import type { ListedOffer } from '../listed-offers.ts';
import type { BulkArchive } from './use-bulk-archive.ts';

interface BulkBarProps {
  readonly chosen: readonly ListedOffer[];
  readonly bulk: BulkArchive;
  /** Leaves only these chosen. */
  readonly onLeave: (offers: readonly ListedOffer[]) => void;
}

/** What can be done with the chosen offers, over the foot of the table. */
export function BulkBar({ chosen, bulk, onLeave }: BulkBarProps) {
  const archived = chosen.filter(({ archivedAt }) => archivedAt !== null);
  const active = chosen.filter(({ archivedAt }) => archivedAt === null);
  return (
    <div
      role="group"
      aria-label={i18n.t('offer_table.chosen_offers')}
      className="flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface py-2 ps-3 pe-2 shadow-raised"
    >
      <span role="status" className="me-auto font-medium">
        {i18n.t('offer_table.chosen', chosen.length)}
      </span>
      {active.length > 0 && (
        <Button
          size="small"
          busy={bulk.busy === 'archive'}
          disabled={bulk.busy !== null}
          icon={<Archive aria-hidden size={14} />}
          onClick={() => bulk.change(active, true, onLeave)}
        >
          {i18n.t('offer_table.archive')}
        </Button>
      )}
      {archived.length > 0 && (
        <Button
          size="small"
          busy={bulk.busy === 'restore'}
          disabled={bulk.busy !== null}
          icon={<Undo2 aria-hidden size={14} className="rtl:-scale-x-100" />}
          onClick={() => bulk.change(archived, false, onLeave)}
        >
          {i18n.t('offer_table.restore')}
        </Button>
      )}
      <Button size="small" kind="quiet" onClick={() => onLeave([])}>
        {i18n.t('offer_table.choose_none')}
      </Button>
    </div>
  );
}
