import { localStateItem } from '../../api/local/local-items.ts';
import { i18n } from '../../language/i18n.ts';
import { useStored } from '../../storage/use-stored.ts';
import { TrackerForm } from './tracker-form.tsx';

interface FirstTrackerProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** What local mode has to know before the first URL is right. */
export function FirstTracker({ onDone, onBack }: FirstTrackerProps) {
  const [local] = useStored(localStateItem);
  if (!local.loaded) return null;
  return (
    <main className="mx-auto flex h-full max-w-md flex-col gap-5 overflow-y-auto px-6 py-8">
      <header className="flex flex-col gap-1">
        <h1 className="text-lg font-semibold">{i18n.t('tracker.title')}</h1>
        <p className="text-muted">{i18n.t('tracker.intro')}</p>
      </header>
      <TrackerForm
        tracker={local.value.tracker}
        saveLabel={i18n.t('tracker.start')}
        cancelLabel={i18n.t('overlay.back')}
        onDone={onDone}
        onCancel={onBack}
      />
      <p className="mt-auto text-sm text-muted">{i18n.t('local.kept_long')}</p>
    </main>
  );
}
