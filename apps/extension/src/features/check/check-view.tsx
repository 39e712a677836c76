import { i18n } from '#i18n';
import { Loading, Skeleton } from '../../ui/states.tsx';
import { useDraft } from '../../storage/draft.ts';
import { checkDraftItem, noCheckDraft } from './check-draft.ts';
import { CheckForm } from './check-form.tsx';

/** A postback URL, and the tracking link beside it, checked as they are typed. */
export function CheckView() {
  const draft = useDraft(checkDraftItem, noCheckDraft);
  if (!draft.loaded) {
    return (
      <div className="p-3">
        <Loading>
          <Skeleton className="h-8" />
          <Skeleton className="h-24" />
          <Skeleton className="h-14" />
        </Loading>
      </div>
    );
  }
  return (
    <section aria-label={i18n.t('check.title')}>
      <CheckForm draft={draft} />
    </section>
  );
}
