import { Select } from '../../../../forms/select.tsx';
import { i18n } from '../../../../language/i18n.ts';
import { Field } from '../../../../ui/field.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import type { DraftFields } from './draft-fields.ts';

const none = '';

/** Whose event it is; with it goes an event that was chosen before. */
export function OfferField({ draft, errors, onChange }: DraftFields) {
  const { offers } = useWorkspace();
  return (
    <Field label={i18n.t('log.offer')} error={errors['offerId']}>
      {(control) => (
        <Select
          {...control}
          value={draft.offerId === null ? none : String(draft.offerId)}
          options={[
            { value: none, label: i18n.t('log.choose_offer') },
            ...(offers ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onValueChange={(value) =>
            onChange({ offerId: value === none ? null : Number(value), eventId: null })
          }
        />
      )}
    </Field>
  );
}
