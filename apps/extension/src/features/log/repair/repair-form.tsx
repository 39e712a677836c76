import { useId, useState } from 'react';

import type { PostbackRow, RepairInput } from '../../../api/api-types.ts';
import { toldErrors } from '../../../forms/fault-words.ts';
import { noErrors } from '../../../forms/field-errors.ts';
import { useFocusOnErrors } from '../../../forms/use-focus-on-errors.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { AliasFields } from './fields/alias-fields.tsx';
import { CorrectionFields } from './fields/correction-fields.tsx';
import { NewEventFields } from './fields/new-event-fields.tsx';
import { isNothingCorrected, repairKindsFor, toRepair, type RepairDraft } from './repair-draft.ts';

/** What to say of what is missing, by its place in the repair. */
const missing: Readonly<Record<string, 'log.choose_event' | 'log.correct_nothing'>> = {
  eventId: 'log.choose_event',
  corrections: 'log.correct_nothing',
};

interface RepairFormProps {
  readonly draft: RepairDraft;
  /** Those of the chosen that are known. */
  readonly rows: readonly PostbackRow[];
  /** Where it is this one alone. */
  readonly only: PostbackRow | null;
  readonly busy: boolean;
  readonly onChange: (draft: RepairDraft) => void;
  readonly onPreview: (repair: RepairInput['repair']) => void;
}

/** What is to be done to each of them; nothing is done before it was previewed. */
export function RepairForm({ draft, rows, only, busy, onChange, onPreview }: RepairFormProps) {
  const { offers } = useWorkspace();
  const [errors, setErrors] = useState(noErrors);
  const form = useFocusOnErrors(errors);
  const name = useId();
  const kinds = repairKindsFor(rows.map(({ code }) => code));
  const offer = offers?.find(({ id }) => id === draft.offerId) ?? null;
  const change = (part: Partial<RepairDraft>): void => {
    setErrors(noErrors);
    onChange({ ...draft, ...part });
  };
  const preview = (): void => {
    const repair = toRepair(draft, offer?.currency ?? null);
    if (repair.ok) return onPreview(repair.value);
    setErrors(
      toldErrors(
        repair.error.map(({ path, message }) => ({
          path,
          message: message === '' ? i18n.t(missing[path] ?? 'log.choose_offer') : message,
        })),
      ),
    );
  };
  const fields = { draft, errors, onChange: change };
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        preview();
      }}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">{i18n.t('log.repair_what')}</legend>
        {kinds.map((kind) => (
          <div
            key={kind}
            className="flex flex-col rounded-lg border border-line has-[>label>input:checked]:border-accent"
          >
            <label className="grid grid-cols-[auto_1fr] gap-x-2.5 px-3 py-2.5">
              <input
                type="radio"
                name={name}
                checked={draft.kind === kind}
                onChange={() => change({ kind })}
                className="row-span-2 mt-0.5 size-4 accent-accent-fill"
              />
              <span className="font-medium">{i18n.t(`log.repair_${kind}`)}</span>
              <span className="text-sm text-muted">{i18n.t(`log.repair_${kind}_hint`)}</span>
            </label>
            {draft.kind === kind && kind !== 'accept' && kind !== 'replay' && (
              <div className="flex flex-col gap-3 border-t border-line px-3 py-3 ps-9.5">
                {kind === 'alias' && <AliasFields {...fields} />}
                {kind === 'createEvent' && (
                  <NewEventFields {...fields} currency={offer?.currency ?? ''} />
                )}
                {kind === 'correct' && <CorrectionFields {...fields} only={only} />}
              </div>
            )}
          </div>
        ))}
      </fieldset>
      <Button
        type="submit"
        kind="primary"
        busy={busy}
        disabled={isNothingCorrected(draft)}
        className="self-start"
      >
        {i18n.t('log.preview')}
      </Button>
    </form>
  );
}
