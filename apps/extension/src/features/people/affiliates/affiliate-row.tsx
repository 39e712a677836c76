import { Archive, Undo2 } from 'lucide-react';
import { useRef } from 'react';

import type { Affiliate } from '../../../api/people-types.ts';
import { dateText } from '../../../language/date-text.ts';
import { i18n } from '../../../language/i18n.ts';
import type { RowProps } from '../../../long-list/row-props.ts';
import { Button } from '../../../ui/button.tsx';
import { ExactName } from '../../../ui/names/exact-name.tsx';
import { Menu, MenuItem } from '../../../ui/overlays/menu.tsx';
import { Status } from '../../../ui/status.tsx';
import { AffiliateForm } from './affiliate-form.tsx';
import { OwnPayouts } from './payouts/own-payouts.tsx';

/** What of an affiliate is opened below its row. */
export type AffiliatePart = 'name' | 'payouts';

interface AffiliateRowProps {
  readonly affiliate: Affiliate;
  readonly row: RowProps;
  readonly mayChange: boolean;
  readonly busy: boolean;
  readonly opened: AffiliatePart | null;
  readonly onOpen: (part: AffiliatePart | null) => void;
  readonly onArchive: () => void;
  readonly onRestore: () => void;
}

/** One affiliate: its name, its id as tracking links carry it, and what it is paid of its own. */
export function AffiliateRow(props: AffiliateRowProps) {
  const { affiliate, row, mayChange, opened, onOpen } = props;
  const renamer = useRef<HTMLButtonElement>(null);
  const { id, name, note, archivedAt, seenSince, ownPayouts } = affiliate;
  const label = name ?? id;
  return (
    <li {...row} aria-label={label} className="flex flex-col">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2 ps-3 pe-2">
        <div className="flex min-w-40 flex-1 flex-col gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 font-medium [overflow-wrap:anywhere]">
            {name === null ? (
              <span className="font-normal text-muted">{i18n.t('people.affiliate_unnamed')}</span>
            ) : (
              <ExactName name={name} />
            )}
            {archivedAt !== null && (
              <Status tone="neutral">{i18n.t('people.affiliate_is_archived')}</Status>
            )}
          </span>
          <span className="text-sm text-muted [overflow-wrap:anywhere]">
            {i18n.t('people.affiliate_id')}{' '}
            <code dir="ltr" className="font-mono text-xs text-text">
              <ExactName name={id} />
            </code>
            {' · '}
            {seenSince === null
              ? i18n.t('people.affiliate_never_seen')
              : i18n.t('people.affiliate_seen', { day: dateText(seenSince) })}
          </span>
          {note !== '' && (
            <span className="text-sm text-muted [overflow-wrap:anywhere]">
              <bdi>{note}</bdi>
            </span>
          )}
        </div>
        {name !== null && (
          <Button
            size="small"
            aria-expanded={opened === 'payouts'}
            aria-label={i18n.t('people.payouts_of', { name: label })}
            onClick={() => onOpen(opened === 'payouts' ? null : 'payouts')}
          >
            {i18n.t('people.payouts', { count: String(ownPayouts) })}
          </Button>
        )}
        {mayChange && (
          <Button
            ref={renamer}
            size="small"
            aria-expanded={opened === 'name'}
            aria-label={i18n.t(name === null ? 'people.give_name_what' : 'people.rename_what', {
              name: label,
            })}
            onClick={() => onOpen(opened === 'name' ? null : 'name')}
          >
            {i18n.t(name === null ? 'people.give_name' : 'people.rename')}
          </Button>
        )}
        {mayChange && name !== null && <RowMenu {...props} label={label} />}
      </div>
      {opened === 'name' && (
        <div className="p-3 pt-1">
          <AffiliateForm
            affiliate={affiliate}
            onDone={() => {
              onOpen(null);
              renamer.current?.focus();
            }}
          />
        </div>
      )}
      {opened === 'payouts' && <OwnPayouts affiliate={affiliate} />}
    </li>
  );
}

interface RowMenuProps extends AffiliateRowProps {
  readonly label: string;
}

function RowMenu({ affiliate, label, busy, onArchive, onRestore }: RowMenuProps) {
  // One thing after another: the menu closes with the press, so there is nothing to disable.
  const unlessBusy = (act: () => void) => () => {
    if (!busy) act();
  };
  return (
    <Menu label={i18n.t('people.affiliate_menu', { name: label })}>
      {affiliate.archivedAt === null ? (
        <MenuItem icon={<Archive aria-hidden size={14} />} onSelect={unlessBusy(onArchive)} danger>
          {i18n.t('people.archive')}
        </MenuItem>
      ) : (
        <MenuItem
          icon={<Undo2 aria-hidden size={14} className="rtl:-scale-x-100" />}
          onSelect={unlessBusy(onRestore)}
        >
          {i18n.t('people.restore')}
        </MenuItem>
      )}
    </Menu>
  );
}
