import { useId } from 'react';

import { Select } from '../../forms/select.tsx';
import { i18n } from '../../language/i18n.ts';
import { Field, Input } from '../../ui/field.tsx';
import type { PlannedOffer } from './plan/plan-upload.ts';
import type { OfferChoice } from './plan/upload-choices.ts';

interface OfferChoiceFieldProps {
  readonly planned: PlannedOffer;
  readonly disabled: boolean;
  readonly onChoice: (choice: OfferChoice) => void;
}

/** What becomes of an offer that the server has under the same name, but with other values. */
export function OfferChoiceField({ planned, disabled, onChoice }: OfferChoiceFieldProps) {
  const { local, choice, nameFault, canOverwrite } = planned;
  const id = useId();
  const kinds = [
    'keep',
    ...(canOverwrite ? ['overwrite' as const] : []),
    'rename',
    'skip',
  ] as const;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          {i18n.t('upload.what_to_do')}
        </label>
        <Select
          id={id}
          aria-label={i18n.t('upload.what_to_do_with', { name: local.name })}
          disabled={disabled}
          value={choice.kind}
          options={kinds.map((value) => ({ value, label: i18n.t(`upload.choice_${value}`) }))}
          onValueChange={(kind) =>
            onChoice(
              kind === 'rename'
                ? { kind, name: i18n.t('upload.other_name', { name: local.name }) }
                : { kind },
            )
          }
        />
      </div>
      {!canOverwrite && <p className="text-sm text-muted">{i18n.t('upload.currency_fixed')}</p>}
      {choice.kind === 'rename' && (
        <Field
          label={i18n.t('upload.new_name')}
          error={nameFault === null ? null : i18n.t(`upload.name_${nameFault}`)}
        >
          {(control) => (
            <Input
              {...control}
              dir="auto"
              disabled={disabled}
              value={choice.name}
              onChange={(event) => onChoice({ kind: 'rename', name: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
