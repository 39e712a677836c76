import { ArrowDown, ArrowUp, Star } from 'lucide-react';
import type { ReactNode } from 'react';

import { i18n } from '../../language/i18n.ts';
import { LongList } from '../../long-list/long-list.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { ListedOffer } from './listed-offers.ts';
import type { OfferChoices, SortColumn } from './offer-choices.ts';
import { cellFrom, columnsClass, OfferRow } from './offer-row.tsx';

interface OfferTableProps {
  readonly offers: readonly ListedOffer[];
  readonly choices: Pick<OfferChoices, 'by' | 'descending'>;
  readonly favourites: readonly number[];
  /** null: this user has nothing to choose rows for. */
  readonly chosen: ReadonlySet<number> | null;
  /** The row that was left for its offer's page: it has the focus again. */
  readonly returnTo: number | null;
  readonly onSort: (changed: Pick<OfferChoices, 'by' | 'descending'>) => void;
  readonly onChoose: (ids: readonly number[], chosen: boolean) => void;
  readonly onStar: (id: number) => void;
  readonly onOpen: (id: number) => void;
  readonly onReturned: () => void;
}

/**
 * The offers row by row; a column's head sorts by it. Rows stand on a grid instead of in the browser's
 * table layout, so that those out of sight can be left out.
 */
export function OfferTable({
  offers,
  choices,
  favourites,
  chosen,
  returnTo,
  onSort,
  onChoose,
  onStar,
  onOpen,
  onReturned,
}: OfferTableProps) {
  const left = offers.findIndex(({ id }) => id === returnTo);
  const starred = new Set(favourites);
  const heads: readonly { readonly by: SortColumn; readonly children: ReactNode }[] = [
    { by: 'name', children: i18n.t('offer_table.name') },
    { by: 'id', children: i18n.t('offer_table.id') },
    { by: 'currency', children: i18n.t('offers.currency') },
    { by: 'revenue', children: i18n.t('price.revenue') },
    { by: 'payout', children: i18n.t('price.payout') },
    { by: 'created', children: i18n.t('offer_table.created') },
    { by: 'status', children: i18n.t('offer_table.status') },
  ];
  return (
    <table
      aria-label={i18n.t('offer_table.table')}
      aria-rowcount={offers.length + 1}
      className="block rounded-lg border border-line"
    >
      <thead className="sticky top-0 z-10 block rounded-t-lg border-b border-line bg-sunken text-sm text-muted">
        <tr aria-rowindex={1} className={columnsClass}>
          <td className="flex justify-center">
            {chosen !== null && <ChooseAll offers={offers} chosen={chosen} onChoose={onChoose} />}
          </td>
          <Head by="favourite" current={choices} onSort={onSort}>
            <Star aria-label={i18n.t('offers.favourites')} size={14} />
          </Head>
          {heads.map(({ by, children }) => (
            <Head key={by} by={by} current={choices} onSort={onSort}>
              {children}
            </Head>
          ))}
        </tr>
      </thead>
      <LongList
        as="tbody"
        className="block divide-y divide-line"
        items={offers}
        keyOf={({ id }) => id}
        rowHeight={41}
        current={left === -1 ? undefined : left}
      >
        {(offer, row, index) => (
          <OfferRow
            offer={offer}
            row={row}
            place={index + 1}
            isChosen={chosen?.has(offer.id) ?? null}
            isStarred={starred.has(offer.id)}
            hasFocus={offer.id === returnTo}
            onChoose={(isChosen) => onChoose([offer.id], isChosen)}
            onStar={() => onStar(offer.id)}
            onOpen={() => onOpen(offer.id)}
            onFocus={onReturned}
          />
        )}
      </LongList>
    </table>
  );
}

interface ChooseAllProps {
  readonly offers: readonly ListedOffer[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: OfferTableProps['onChoose'];
}

function ChooseAll({ offers, chosen, onChoose }: ChooseAllProps) {
  const count = offers.filter(({ id }) => chosen.has(id)).length;
  const all = count > 0 && count === offers.length;
  return (
    <input
      ref={(box) => {
        if (box !== null) box.indeterminate = count > 0 && !all;
      }}
      type="checkbox"
      aria-label={i18n.t('offer_table.choose_all')}
      checked={all}
      onChange={() =>
        onChoose(
          offers.map(({ id }) => id),
          !all,
        )
      }
      className="size-4 accent-accent-fill"
    />
  );
}

interface HeadProps {
  readonly by: SortColumn;
  readonly current: OfferTableProps['choices'];
  readonly onSort: OfferTableProps['onSort'];
  readonly children: ReactNode;
}

function Head({ by, current, onSort, children }: HeadProps) {
  const isCurrent = current.by === by;
  const Icon = current.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isCurrent ? (current.descending ? 'descending' : 'ascending') : undefined}
      className={classNames('p-0 text-start font-medium', cellFrom[by])}
    >
      <button
        type="button"
        onClick={() => onSort({ by, descending: isCurrent && !current.descending })}
        className={classNames(
          'inline-flex items-center gap-1 py-2 font-medium hover:text-text focus-visible:-outline-offset-2',
          isCurrent && 'text-text',
        )}
      >
        {children}
        {isCurrent && <Icon aria-hidden size={12} />}
      </button>
    </th>
  );
}
