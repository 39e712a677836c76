import { Archive } from 'lucide-react';

import type { OfferEvent } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../../ui/overlays/menu.tsx';

interface EventActionsProps {
  readonly event: OfferEvent;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onArchive: () => void;
  readonly onRestore: () => void;
}

/** What can be done with an event: an archived one can only come back. */
export function EventActions({ event, busy, onEdit, onArchive, onRestore }: EventActionsProps) {
  const { name, archivedAt } = event;
  if (archivedAt !== null) {
    return (
      <Button
        size="small"
        disabled={busy}
        aria-label={i18n.t('events.restore_name', { name })}
        onClick={onRestore}
      >
        {i18n.t('events.restore')}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" aria-label={i18n.t('events.edit', { name })} onClick={onEdit}>
        {i18n.t('events.edit_short')}
      </Button>
      <Menu label={i18n.t('events.menu', { name })}>
        <MenuItem icon={<Archive aria-hidden size={14} />} onSelect={onArchive} danger>
          {i18n.t('events.archive')}
        </MenuItem>
      </Menu>
    </>
  );
}
