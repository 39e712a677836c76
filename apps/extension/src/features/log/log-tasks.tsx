import { RepairOverlay } from './repair/repair-overlay.tsx';
import { SharesOverlay } from './share/shares-overlay.tsx';
import type { Tasks } from './tasks.ts';
import { WhyOverlay } from './why/why-overlay.tsx';

interface LogTasksProps {
  readonly tasks: Tasks;
  readonly onTasks: (tasks: Tasks) => void;
  /** Something of the log is no longer as it was read. */
  readonly onChanged: () => Promise<void>;
  readonly onRepaired: () => void;
}

/** What lies over the list, one above the other; each leads back to where it was opened. */
export function LogTasks({ tasks, onTasks, onChanged, onRepaired }: LogTasksProps) {
  const { trail, repair, shares } = tasks;
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
          onChanged={onChanged}
          onClose={(repaired) => {
            onTasks({ ...tasks, repair: null });
            if (repaired) onRepaired();
          }}
        />
      )}
    </>
  );
}
