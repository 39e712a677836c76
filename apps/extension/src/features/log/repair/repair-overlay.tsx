import { useRef } from 'react';

import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Overlay } from '../../../ui/overlays/overlay.tsx';
import { tallyText } from '../filters/tally.ts';
import { onlyRowOf, rowsOf, tallyOfSelection, type RepairEnd } from '../selection/selection.ts';
import type { RepairTask } from '../tasks.ts';
import { recordedIds } from './outcomes.ts';
import type { RepairDraft } from './repair-draft.ts';
import { RepairForm } from './repair-form.tsx';
import { RepairPreviewView } from './repair-preview-view.tsx';
import { RepairResult } from './repair-result.tsx';
import { useRepair } from './use-repair.ts';

interface RepairOverlayProps {
  readonly task: RepairTask;
  readonly draft: RepairDraft;
  /** null: it is used up. */
  readonly onDraft: (draft: RepairDraft | null) => void;
  readonly onChanged: () => Promise<void>;
  readonly onClose: (end: RepairEnd) => void;
}

/**
 * The same repair for all that are chosen: what is to be done, what would come of it, and doing it.
 * Closing it stops what is being done.
 */
export function RepairOverlay({ task, draft, onDraft, onChanged, onClose }: RepairOverlayProps) {
  const { selection } = task;
  const rows = rowsOf(selection);
  const tally = tallyOfSelection(selection);
  const repair = useRepair(selection, onChanged);
  const preview = useRef<HTMLElement>(null);
  const { progress, outcomes } = repair;
  const close = (): void => {
    const finished = progress?.state.kind === 'done';
    if (finished) onDraft(null);
    onClose({ finished, recorded: recordedIds(outcomes) });
  };
  return (
    <Overlay
      title={i18n.t('log.repair_title', {
        count: tallyText(tally, uiLanguage()),
      })}
      onClose={close}
    >
      <div className="flex flex-col gap-5">
        {progress === null ? (
          <>
            <RepairForm
              draft={draft}
              rows={rows}
              only={onlyRowOf(selection)}
              busy={repair.preview.isPending}
              onChange={(next) => {
                onDraft(next);
                repair.preview.reset();
              }}
              onPreview={(asked) =>
                repair.preview.mutate(asked, { onSuccess: () => preview.current?.focus() })
              }
            />
            <RepairPreviewView ref={preview} repair={repair} rows={rows} chosen={tally} />
          </>
        ) : (
          <RepairResult repair={repair} progress={progress} rows={rows} onDone={close} />
        )}
      </div>
    </Overlay>
  );
}
