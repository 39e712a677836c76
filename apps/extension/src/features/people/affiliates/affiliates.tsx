import { Plus, Search, Users } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { LongList } from '../../../long-list/long-list.tsx';
import { OlderButton } from '../../../long-list/older-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { EmptyState, FailureState, Loading, Skeleton } from '../../../ui/states.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { AffiliateArchiveNotice } from './affiliate-archive-notice.tsx';
import { AffiliateForm } from './affiliate-form.tsx';
import { AffiliateRow, type AffiliatePart } from './affiliate-row.tsx';
import { useAffiliateArchive } from './use-affiliate-archive.ts';
import { useAffiliates } from './use-affiliates.ts';

/** Who sends visitors, by which id, and what each is paid where it is not the default. */
export function Affiliates() {
  const mayChange = useMay('manager');
  const [search, setSearch] = useState('');
  const [which, setWhich] = useState<'active' | 'all'>('active');
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<{
    readonly id: string;
    readonly part: AffiliatePart;
  } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useDeferredValue(search.trim());
  const { query, affiliates } = useAffiliates({
    search: wanted,
    includeArchived: which === 'all',
  });
  const archive = useAffiliateArchive();
  const focusHeading = (): void => heading.current?.focus();
  return (
    <section aria-labelledby="affiliates" className="flex flex-col gap-3">
      <div>
        <h3 ref={heading} id="affiliates" tabIndex={-1} className="text-lg font-semibold">
          {i18n.t('people.section_affiliates')}
        </h3>
        <p className="max-w-3xl text-muted">{i18n.t('people.affiliates_about')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="relative w-64 min-w-0">
          <Search
            aria-hidden
            size={14}
            className="pointer-events-none absolute start-2.5 top-2 text-muted"
          />
          <Input
            type="search"
            aria-label={i18n.t('people.affiliates_search')}
            placeholder={i18n.t('people.affiliates_search')}
            className="ps-8!"
            maxLength={255}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </span>
        <Segmented
          label={i18n.t('people.affiliates_which')}
          value={which}
          options={[
            { value: 'active', label: i18n.t('people.affiliates_active') },
            { value: 'all', label: i18n.t('people.affiliates_all') },
          ]}
          onValueChange={setWhich}
        />
        {mayChange && !adding && (
          <Button
            size="small"
            kind="primary"
            className="ms-auto"
            icon={<Plus aria-hidden size={14} />}
            onClick={() => setAdding(true)}
          >
            {i18n.t('people.affiliate_new')}
          </Button>
        )}
      </div>
      {adding && (
        <AffiliateForm
          affiliate={null}
          onDone={() => {
            setAdding(false);
            focusHeading();
          }}
        />
      )}
      <AffiliateArchiveNotice archive={archive} onGone={focusHeading} />
      {query.isPending ? (
        <Loading>
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </Loading>
      ) : affiliates === null ? (
        <FailureState
          failure={toApiFailure(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      ) : affiliates.length === 0 ? (
        <EmptyState icon={Users}>
          {i18n.t(wanted === '' ? 'people.affiliates_none' : 'people.affiliates_not_found')}
        </EmptyState>
      ) : (
        <LongList
          label={i18n.t('people.section_affiliates')}
          className="divide-y divide-line rounded-lg border border-line"
          items={affiliates}
          keyOf={({ id }) => id}
          rowHeight={57}
        >
          {(affiliate, row) => (
            <AffiliateRow
              affiliate={affiliate}
              row={row}
              mayChange={mayChange}
              busy={archive.busy}
              opened={opened?.id === affiliate.id ? opened.part : null}
              onOpen={(part) => setOpened(part === null ? null : { id: affiliate.id, part })}
              onArchive={() => archive.archive(affiliate)}
              onRestore={() => archive.restore(affiliate, focusHeading)}
            />
          )}
        </LongList>
      )}
      <OlderButton query={query} label={i18n.t('people.more')} />
    </section>
  );
}
