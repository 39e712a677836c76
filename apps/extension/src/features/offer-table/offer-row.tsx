import { Star } from 'lucide-react';

import { priceText } from '../../forms/price-text.ts';
import { dateText } from '../../language/date-text.ts';
import { i18n } from '../../language/i18n.ts';
import type { RowProps } from '../../long-list/row-props.ts';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Status } from '../../ui/status.tsx';
import type { ListedOffer } from './listed-offers.ts';
import type { SortColumn } from './offer-choices.ts';

/** The grid of a row: narrower windows show fewer columns, and the name's cell tells what they would. */
export const columnsClass =
  'grid grid-cols-[24px_28px_minmax(0,1fr)_104px] items-center gap-x-2 px-3 md:grid-cols-[24px_28px_minmax(0,1fr)_120px_120px_104px] lg:grid-cols-[24px_28px_minmax(0,1fr)_56px_80px_120px_120px_108px_104px]';

const fromMedium = 'hidden md:block';
const fromLarge = 'hidden lg:block';

/** From which width on a column is there; undefined: always. */
export const cellFrom: Readonly<Record<SortColumn, string | undefined>> = {
  favourite: undefined,
  name: undefined,
  id: fromLarge,
  currency: fromLarge,
  revenue: fromMedium,
  payout: fromMedium,
  created: fromLarge,
  status: undefined,
};

interface OfferRowProps {
  readonly offer: ListedOffer;
  readonly row: RowProps;
  /** The first is 1. */
  readonly place: number;
  /** null: there is nothing to choose it for. */
  readonly isChosen: boolean | null;
  readonly isStarred: boolean;
  readonly hasFocus: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onStar: () => void;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}

/** One offer; its name opens its page. */
export function OfferRow({
  offer,
  row,
  place,
  isChosen,
  isStarred,
  hasFocus,
  ...on
}: OfferRowProps) {
  // A table tells places by its own attributes.
  const { 'aria-setsize': _size, 'aria-posinset': _position, ...props } = row;
  const { id, name, currency, revenue, payout, archivedAt, createdAt } = offer;
  const prices = {
    revenue: priceText(revenue, currency),
    payout: priceText(payout, currency),
  };
  return (
    <tr
      {...props}
      aria-rowindex={place + 1}
      className={classNames(
        columnsClass,
        'min-h-10 py-1 hover:bg-hover',
        isChosen === true && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <td className="flex justify-center">
        {isChosen !== null && (
          <input
            type="checkbox"
            aria-label={i18n.t('offer_table.choose', { name })}
            checked={isChosen}
            onChange={(event) => on.onChoose(event.target.checked)}
            className="size-4 accent-accent-fill"
          />
        )}
      </td>
      <td className="-ms-2">
        <IconButton
          label={i18n.t(isStarred ? 'offers.unstar' : 'offers.star', { name })}
          onClick={on.onStar}
        >
          <Star
            aria-hidden
            size={14}
            fill={isStarred ? 'currentColor' : 'none'}
            className={isStarred ? 'text-accent' : undefined}
          />
        </IconButton>
      </td>
      <th scope="row" className="min-w-0 text-start font-normal">
        <button
          type="button"
          autoFocus={hasFocus}
          onFocus={hasFocus ? on.onFocus : undefined}
          onClick={on.onOpen}
          className="max-w-full text-start font-medium [overflow-wrap:anywhere] hover:underline"
        >
          <bdi>{name}</bdi>
        </button>
        <span className="block text-sm text-muted lg:hidden">
          <bdi>
            #{id} · {currency}
          </bdi>
        </span>
        <span className="block text-sm text-muted tabular-nums md:hidden">
          {i18n.t('events.prices', prices)}
        </span>
      </th>
      <td className={classNames('text-muted tabular-nums', cellFrom.id)}>{id}</td>
      <td className={cellFrom.currency}>{currency}</td>
      <Price className={cellFrom.revenue} text={prices.revenue} isNone={revenue.type === 'None'} />
      <Price className={cellFrom.payout} text={prices.payout} isNone={payout.type === 'None'} />
      <td className={classNames('text-muted', cellFrom.created)}>{dateText(createdAt)}</td>
      <td>
        {archivedAt === null ? (
          <Status tone="ok">{i18n.t('offer_table.active')}</Status>
        ) : (
          <Status tone="neutral">{i18n.t('offer_table.archived')}</Status>
        )}
      </td>
    </tr>
  );
}

interface PriceProps {
  readonly className: string | undefined;
  readonly text: string;
  readonly isNone: boolean;
}

function Price({ className, text, isNone }: PriceProps) {
  return (
    <td className={classNames('tabular-nums', isNone && 'text-muted', className)}>
      <bdi>{text}</bdi>
    </td>
  );
}
