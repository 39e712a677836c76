import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { Affiliate } from '../../../api/people-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { formErrors } from '../form-errors.ts';
import { NameField, PeopleForm } from '../people-form.tsx';
import { useAffiliatesAgain } from './use-affiliates.ts';

interface AffiliateFormProps {
  /** null: a new one. */
  readonly affiliate: Affiliate | null;
  readonly onDone: () => void;
}

const longestId = 255;
const longestNote = 2000;

/** Name and note of an affiliate; of a new one its id, too. One that was only seen in clicks has its id already. */
export function AffiliateForm({ affiliate, onDone }: AffiliateFormProps) {
  const { client } = useWorkspace();
  const readAgain = useAffiliatesAgain();
  const [id, setId] = useState(affiliate?.id ?? '');
  const [name, setName] = useState(affiliate?.name ?? '');
  const [note, setNote] = useState(affiliate?.note ?? '');
  const [tried, setTried] = useState(false);
  const nameRef = useRef<HTMLInputElement>(null);
  const idRef = useRef<HTMLInputElement>(null);
  const isKnown = affiliate !== null && affiliate.name !== null;
  const save = useMutation({
    networkMode: 'always',
    mutationFn: () => {
      const fields = { id, name: name.trim(), note };
      return isKnown
        ? client.affiliates.update.mutate(fields)
        : client.affiliates.create.mutate(fields);
    },
    onSuccess: async () => {
      await readAgain();
      onDone();
    },
  });
  const errors = formErrors(save.error);
  const nameEmpty = name.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (nameEmpty) nameRef.current?.focus();
    else if (id === '') idRef.current?.focus();
    else save.mutate(undefined, { onError: () => nameRef.current?.focus() });
  };
  return (
    <PeopleForm
      label={
        affiliate === null
          ? i18n.t('people.affiliate_new')
          : i18n.t('people.rename_what', { name: affiliate.name ?? id })
      }
      submit={i18n.t(isKnown ? 'people.affiliate_save' : 'people.affiliate_add')}
      busy={save.isPending}
      error={errors.form}
      onSubmit={submit}
      onCancel={onDone}
    >
      <NameField
        ref={nameRef}
        hint={i18n.t('people.affiliate_name_hint')}
        value={name}
        error={tried && nameEmpty ? i18n.t('people.name_empty') : errors.name}
        onChange={(next) => {
          setName(next);
          save.reset();
        }}
      />
      <Field
        label={i18n.t('people.affiliate_id')}
        hint={i18n.t('people.affiliate_id_hint')}
        error={tried && id === '' ? i18n.t('people.affiliate_id_empty') : null}
      >
        {(control) => (
          <Input
            {...control}
            ref={idRef}
            dir="ltr"
            className="font-mono text-sm read-only:bg-sunken read-only:text-muted"
            maxLength={longestId}
            readOnly={affiliate !== null}
            value={id}
            onChange={(event) => {
              setId(event.target.value);
              save.reset();
            }}
          />
        )}
      </Field>
      <Field label={i18n.t('people.note')} hint={i18n.t('people.note_hint')}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            maxLength={longestNote}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </PeopleForm>
  );
}
