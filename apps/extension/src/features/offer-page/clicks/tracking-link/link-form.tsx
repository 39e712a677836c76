import { i18n } from '../../../../language/i18n.ts';
import { Field, Input } from '../../../../ui/field.tsx';
import { AffiliateField } from './affiliate-field.tsx';
import { linkFields, type LinkValues } from './tracking-link.ts';

interface LinkFormProps {
  readonly values: LinkValues;
  readonly onChange: (values: LinkValues) => void;
}

/** All that a tracking link can tell of a click. */
export function LinkForm({ values, onChange }: LinkFormProps) {
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 md:grid-cols-4">
      {linkFields.map((field) =>
        field === 'affiliate_id' ? (
          <AffiliateField
            key={field}
            id={values[field]}
            onChange={(id) => onChange({ ...values, affiliate_id: id })}
          />
        ) : (
          <Field
            key={field}
            label={i18n.t(`clicks.field_${field}`)}
            {...(field === 'external_transaction_id'
              ? { hint: i18n.t('clicks.external_hint') }
              : {})}
          >
            {(control) => (
              <Input
                {...control}
                dir="ltr"
                className="font-mono text-sm"
                value={values[field]}
                onChange={(event) => onChange({ ...values, [field]: event.target.value })}
              />
            )}
          </Field>
        ),
      )}
    </div>
  );
}
