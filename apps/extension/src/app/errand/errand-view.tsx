import { X } from 'lucide-react';
import type { ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import type { Task } from '../../storage/errand.ts';
import { IconButton } from '../../ui/button.tsx';
import { CheckErrand } from './check-errand.tsx';
import { CopyErrand } from './copy-errand.tsx';
import { FindEventErrand } from './find-event-errand.tsx';

interface ErrandViewProps {
  readonly task: Task;
  readonly onFinish: () => void;
}

export function ErrandView({ task, onFinish }: ErrandViewProps) {
  return (
    <section
      aria-label={i18n.t('errand.title')}
      className="mx-auto flex w-full max-w-[1100px] shrink-0 items-start gap-1 px-3 pb-2"
    >
      <div className="min-w-0 flex-1">{contentOf(task, onFinish)}</div>
      <IconButton label={i18n.t('errand.close')} onClick={onFinish}>
        <X aria-hidden size={14} />
      </IconButton>
    </section>
  );
}

function contentOf(task: Task, onFinish: () => void): ReactNode {
  switch (task.kind) {
    case 'copy':
      return <CopyErrand url={task.url} />;
    case 'check':
      return <CheckErrand text={task.text} onFinish={onFinish} />;
    case 'find-event':
      return <FindEventErrand name={task.name} />;
  }
}
