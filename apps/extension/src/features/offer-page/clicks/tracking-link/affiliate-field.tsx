import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId } from 'react';

import { i18n } from '../../../../language/i18n.ts';
import { Field, Input } from '../../../../ui/field.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { knownAffiliate, type KnownAffiliate } from './known-affiliate.ts';

const offered = 50;
const longestSearch = 255;

interface AffiliateFieldProps {
  readonly id: string;
  readonly onChange: (id: string) => void;
}

/** An affiliate's id: one of those that are known, or whatever is typed. */
export function AffiliateField({ id, onChange }: AffiliateFieldProps) {
  const { api } = useWorkspace();
  const listId = useId();
  const search = useDeferredValue(id.trim().slice(0, longestSearch));
  const found = useQuery(
    api.affiliates.list.queryOptions(
      { search, limit: offered },
      { placeholderData: keepPreviousData },
    ),
  );
  const known =
    found.data === undefined || found.isPlaceholderData ? null : knownAffiliate(id, found.data);
  const hint = found.error === null ? knownText(known) : i18n.t('clicks.affiliates_unread');
  return (
    <Field label={i18n.t('clicks.field_affiliate_id')} hint={<span role="status">{hint}</span>}>
      {(control) => (
        <>
          <Input
            {...control}
            dir="ltr"
            list={listId}
            className="font-mono text-sm"
            value={id}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={listId}>
            {found.data?.items.map((affiliate) => (
              <option key={affiliate.id} value={affiliate.id}>
                {affiliate.name ?? affiliate.id}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function knownText(known: KnownAffiliate | null): string {
  switch (known?.kind) {
    case 'named':
      return known.name;
    case 'seen':
      return i18n.t('clicks.affiliate_seen');
    case 'near':
      return i18n.t('clicks.affiliate_near', { id: known.id });
    case 'unknown':
      return i18n.t('clicks.affiliate_new');
    case undefined:
      return i18n.t('clicks.affiliate_hint');
  }
}
