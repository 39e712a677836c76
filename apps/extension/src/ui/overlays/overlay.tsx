import { ArrowLeft } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { IconButton } from '../button.tsx';
import { focusScreen } from '../focus-screen.ts';
import { StorageNotice } from './storage-notice.tsx';

interface OverlayProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A task of its own over the whole surface; Escape and the arrow lead back. */
export function Overlay({ title, onClose, children }: OverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [before] = useState(() => document.activeElement);

  useEffect(() => {
    const opened = dialog.current;
    // What took the focus as it appeared keeps it: opening the dialog would give it to the arrow.
    const focused = document.activeElement;
    opened?.showModal();
    if (opened?.contains(focused) === true) focus(focused);
    return () => {
      opened?.close();
      focusAfter(before);
    };
  }, [before]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      className="fixed inset-0 m-0 flex size-full max-h-none max-w-none flex-col bg-surface text-text focus-visible:outline-none"
    >
      <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line ps-2 pe-3 print:hidden">
        <IconButton label={i18n.t('overlay.back')} onClick={onClose}>
          <ArrowLeft aria-hidden size={16} className="rtl:-scale-x-100" />
        </IconButton>
        <h2 id={titleId} className="min-w-0 flex-1 truncate font-semibold">
          {title}
        </h2>
      </div>
      <StorageNotice />
      <div className="relative min-h-0 flex-1 overflow-y-auto p-4 print:overflow-visible">
        <div className="mx-auto max-w-2xl">{children}</div>
      </div>
    </dialog>
  );
}

/** Back to what opened it; where that is gone, to the screen below. */
function focusAfter(opener: Element | null): void {
  const gone = opener === null || opener === document.body || !opener.isConnected;
  if (gone) focusScreen();
  else focus(opener);
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus();
}
