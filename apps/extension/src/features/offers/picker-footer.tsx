import { Archive, Plus, Star, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';

interface PickerFooterProps {
  /** The chosen offer's name; null where there is none. */
  readonly name: string | null;
  readonly starred: boolean;
  readonly draftKept: boolean;
  /** Whether offers may be made and archived. */
  readonly mayChange: boolean;
  readonly onStar: () => void;
  readonly onArchive: () => void;
  readonly onArchived: () => void;
  readonly onCreate: () => void;
}

/** What can be done with the chosen offer, and the ways to others. */
export function PickerFooter({ name, starred, draftKept, mayChange, ...on }: PickerFooterProps) {
  const star = (
    <Star aria-hidden size={14} className="shrink-0" fill={starred ? 'currentColor' : 'none'} />
  );
  return (
    <>
      {name !== null && (
        <>
          <FooterButton icon={star} onClick={on.onStar}>
            {i18n.t(starred ? 'offers.unstar' : 'offers.star', { name })}
          </FooterButton>
          {mayChange && (
            <FooterButton
              icon={<Archive aria-hidden size={14} className="shrink-0" />}
              onClick={on.onArchive}
            >
              {i18n.t('offers.archive', { name })}
            </FooterButton>
          )}
        </>
      )}
      <FooterButton
        icon={<Undo2 aria-hidden size={14} className="shrink-0 rtl:-scale-x-100" />}
        onClick={on.onArchived}
      >
        {i18n.t('offers.archived_list')}
      </FooterButton>
      {mayChange && (
        <FooterButton
          icon={<Plus aria-hidden size={14} className="shrink-0" />}
          onClick={on.onCreate}
        >
          {i18n.t(draftKept ? 'offers.create_continue' : 'offers.create')}
        </FooterButton>
      )}
    </>
  );
}

interface FooterButtonProps {
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly children: string;
}

function FooterButton({ icon, onClick, children }: FooterButtonProps) {
  return (
    <Button
      kind="quiet"
      size="small"
      className="h-auto! min-h-7 w-full justify-start! whitespace-normal!"
      icon={icon}
      onClick={onClick}
    >
      <span className="line-clamp-2 min-w-0 text-start [overflow-wrap:anywhere]">{children}</span>
    </Button>
  );
}
