import { useRef, useState } from 'react';

import { uiLanguage } from '../../../language/format-language.ts';
import { i18n } from '../../../language/i18n.ts';
import { Overlay } from '../../../ui/overlays/overlay.tsx';
import { tallyText } from '../filters/tally.ts';
import { rowsOf, tallyOfSelection } from '../selection/selection.ts';
import type { RepairTask } from '../tasks.ts';
import { repairDraftFor } from './repair-draft.ts';
import { RepairForm } from './repair-form.tsx';
import { RepairPreviewView } from './repair-preview-view.tsx';
import { RepairResult } from './repair-result.tsx';
import { useRepair } from './use-repair.ts';

interface RepairOverlayProps {
  readonly task: RepairTask;
  readonly onChanged: () => Promise<void>;
  /** `repaired`: something was carried out. */
  readonly onClose: (repaired: boolean) => void;
}

/** The same repair for all that are chosen: what is to be done, what would come of it, and doing it. */
export function RepairOverlay({ task, onChanged, onClose }: RepairOverlayProps) {
  const { selection, meant } = task;
  const rows = rowsOf(selection);
  const tally = tallyOfSelection(selection);
  const [draft, setDraft] = useState(() => repairDraftFor(rows, meant));
  const repair = useRepair(selection, onChanged);
  const preview = useRef<HTMLElement>(null);
  const { progress } = repair;
  return (
    <Overlay
      title={i18n.t('log.repair_title', {
        count: tallyText(tally, uiLanguage()),
      })}
      onClose={() => onClose(progress !== null)}
    >
      <div className="flex flex-col gap-5">
        {progress === null ? (
          <>
            <RepairForm
              draft={draft}
              rows={rows}
              busy={repair.preview.isPending}
              onChange={(next) => {
                setDraft(next);
                repair.preview.reset();
              }}
              onPreview={(asked) =>
                repair.preview.mutate(asked, { onSuccess: () => preview.current?.focus() })
              }
            />
            <RepairPreviewView ref={preview} repair={repair} rows={rows} chosen={tally} />
          </>
        ) : (
          <RepairResult
            repair={repair}
            progress={progress}
            rows={rows}
            onDone={() => onClose(true)}
          />
        )}
      </div>
    </Overlay>
  );
}
