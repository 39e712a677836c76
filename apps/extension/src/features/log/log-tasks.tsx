import { useState } from 'react';

import { repairDraftFor, repairKindsFor, type RepairDraft } from './repair/repair-draft.ts';
import { RepairOverlay } from './repair/repair-overlay.tsx';
import { askedFor, onlyRowOf, rowsOf, type RepairEnd } from './selection/selection.ts';
import { SharesOverlay } from './share/shares-overlay.tsx';
import type { RepairTask, Tasks } from './tasks.ts';
import { WhyOverlay } from './why/why-overlay.tsx';

interface LogTasksProps {
  readonly tasks: Tasks;
  readonly onTasks: (tasks: Tasks) => void;
  /** Something of the log is no longer as it was read. */
  readonly onChanged: () => Promise<void>;
  /** A repair was left. */
  readonly onRepaired: (end: RepairEnd) => void;
}

interface KeptDraft {
  /** What it is meant for, and what can be done there. */
  readonly key: string;
  readonly draft: RepairDraft;
}

const keyOf = ({ selection }: RepairTask): string =>
  JSON.stringify([askedFor(selection), repairKindsFor(rowsOf(selection).map(({ code }) => code))]);

const begun = ({ selection, meant }: RepairTask): RepairDraft =>
  repairDraftFor({ rows: rowsOf(selection), only: onlyRowOf(selection), meant });

/** What lies over the list, one above the other; each leads back to where it was opened. */
export function LogTasks({ tasks, onTasks, onChanged, onRepaired }: LogTasksProps) {
  const { trail, repair, shares } = tasks;
  // What was chosen and typed for the same postbacks outlives the overlay.
  const [kept, setKept] = useState<KeptDraft | null>(null);
  return (
    <>
      {shares && (
        <SharesOverlay
          onOpen={(id) => onTasks({ ...tasks, trail: [...trail, id] })}
          onClose={() => onTasks({ ...tasks, shares: false })}
        />
      )}
      {trail.map((id, depth) => (
        <WhyOverlay
          key={`${depth}-${id}`}
          id={id}
          onOpen={(other) => onTasks({ ...tasks, trail: [...trail, other] })}
          onRepair={(task) => onTasks({ ...tasks, repair: task })}
          onChanged={onChanged}
          onClose={() => onTasks({ ...tasks, trail: trail.slice(0, depth) })}
        />
      ))}
      {repair !== null && (
        <RepairOverlay
          task={repair}
          draft={kept?.key === keyOf(repair) ? kept.draft : begun(repair)}
          onDraft={(draft) => setKept(draft === null ? null : { key: keyOf(repair), draft })}
          onChanged={onChanged}
          onClose={(end) => {
            onTasks({ ...tasks, repair: null });
            onRepaired(end);
          }}
        />
      )}
    </>
  );
}
