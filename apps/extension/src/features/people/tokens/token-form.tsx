import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import type { AccessToken, Role } from '../../../api/people-types.ts';
import { Select } from '../../../forms/select.tsx';
import { i18n } from '../../../language/i18n.ts';
import { Field } from '../../../ui/field.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { formErrors } from '../form-errors.ts';
import { NameField, PeopleForm } from '../people-form.tsx';
import { RoleField } from '../role-field.tsx';
import { tokenDays, tokenEnd, type TokenDays } from './token-end.ts';

interface TokenFormProps {
  /** null: a new one. */
  readonly token: AccessToken | null;
  /** A new one is told once. */
  readonly onMade?: (made: { readonly name: string; readonly token: string }) => void;
  readonly onDone: () => void;
}

/** Name, role and end of a token, a new one or one that is in use. */
export function TokenForm({ token, onMade, onDone }: TokenFormProps) {
  const { api, client } = useWorkspace();
  const queries = useQueryClient();
  const [name, setName] = useState(token?.name ?? '');
  const [role, setRole] = useState<Role>(token?.role ?? 'manager');
  const [days, setDays] = useState<TokenDays | 'kept'>(token === null ? '90' : 'kept');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const save = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const end = days === 'kept' ? {} : { expiresAt: tokenEnd(days, Date.now()) };
      const fields = { name: name.trim(), role, ...end };
      if (token === null) return client.access.tokens.create.mutate(fields);
      await client.access.tokens.update.mutate({ id: token.id, ...fields });
      return null;
    },
    onSuccess: (made) => {
      // Shown at once: it can be read here and now alone, whatever becomes of the list.
      if (made !== null) onMade?.(made);
      onDone();
      // On one's own token the whole screen hangs.
      void queries.invalidateQueries(
        token === null ? api.access.tokens.pathFilter() : api.access.pathFilter(),
      );
    },
  });
  const errors = formErrors(save.error);
  const submit = (): void => {
    setTried(true);
    if (name.trim() === '') {
      field.current?.focus();
      return;
    }
    save.mutate(undefined, { onError: () => field.current?.focus() });
  };
  return (
    <PeopleForm
      label={
        token === null
          ? i18n.t('people.token_new')
          : i18n.t('people.token_change_what', { name: token.name })
      }
      submit={i18n.t(token === null ? 'people.token_create' : 'people.affiliate_save')}
      busy={save.isPending}
      error={errors.form}
      onSubmit={submit}
      onCancel={onDone}
    >
      <NameField
        ref={field}
        hint={i18n.t('people.token_name_hint')}
        value={name}
        error={tried && name.trim() === '' ? i18n.t('people.name_empty') : errors.name}
        onChange={(next) => {
          setName(next);
          save.reset();
        }}
      />
      <RoleField value={role} onChange={setRole} />
      <Field label={i18n.t('people.token_end')} hint={i18n.t('people.token_end_hint')}>
        {(control) => (
          <Select
            {...control}
            value={days}
            options={[
              ...(token === null
                ? []
                : [{ value: 'kept' as const, label: i18n.t('people.token_end_kept') }]),
              ...tokenDays.map((value) => ({ value, label: i18n.t(`people.token_days_${value}`) })),
            ]}
            onValueChange={setDays}
          />
        )}
      </Field>
    </PeopleForm>
  );
}
