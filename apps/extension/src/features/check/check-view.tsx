import { i18n } from '../../language/i18n.ts';
import { checkModeItem } from '../../storage/choices.ts';
import { useDraft } from '../../storage/draft.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Loading, Skeleton } from '../../ui/states.tsx';
import { checkDraftItem, noCheckDraft } from './check-draft.ts';
import { CheckForm } from './check-form.tsx';
import { noFacts, setUpFactsItem } from './facts/set-up-facts.ts';
import { SetUpCheck } from './set-up/set-up-check.tsx';

/** One postback URL checked as it is typed, or everything that is set up for an offer together. */
export function CheckView() {
  const draft = useDraft(checkDraftItem, noCheckDraft);
  const facts = useDraft(setUpFactsItem, noFacts);
  const [mode, setMode] = useStored(checkModeItem);
  if (!draft.loaded || !facts.loaded || !mode.loaded) {
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
      <div className="px-3 pt-3">
        <Segmented
          label={i18n.t('check.mode')}
          value={mode.value}
          options={[
            { value: 'url', label: i18n.t('check.mode_url') },
            { value: 'set-up', label: i18n.t('check.mode_set_up') },
          ]}
          onValueChange={setMode}
        />
      </div>
      {mode.value === 'url' ? (
        <CheckForm draft={draft} facts={facts} />
      ) : (
        <SetUpCheck checked={draft.value.texts} facts={facts} />
      )}
    </section>
  );
}
