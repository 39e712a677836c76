import type { PriceRule } from '@trackside/core';
import { ChevronDown } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

import type { OfferEvent } from '../../../../api/api-types.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { ExactName } from '../../../../ui/names/exact-name.tsx';
import { Status } from '../../../../ui/status.tsx';
import { marginOf } from './margin.ts';

const columnCount = 8;
const cell = 'px-3 py-2 align-middle';

interface GoalRowProps {
  readonly name: string;
  /** Behind the name: its number. */
  readonly detail: string;
  readonly goal: Pick<OfferEvent, 'revenue' | 'payout' | 'allowMultiple' | 'parameters'>;
  readonly currency: string;
  readonly status: 'active' | 'archived';
  readonly hasDraft: boolean;
  /** Its postback URL, shown below it on demand; null where it has none. */
  readonly url: ReactNode;
  readonly actions: ReactNode;
}

/** A conversion or an event as a row, with its postback URL below where that is wanted. */
export function GoalRow(props: GoalRowProps) {
  const { name, detail, goal, currency, status, hasDraft, url, actions } = props;
  const urlId = useId();
  const [open, setOpen] = useState(false);
  const parameters = goal.parameters.map((parameter) => parameter.name);
  return (
    <>
      <tr className="hover:bg-hover">
        <th scope="row" className={classNames(cell, 'min-w-36 text-start font-medium md:min-w-56')}>
          <span className="[overflow-wrap:anywhere]">
            <ExactName name={name} />
          </span>
          {detail !== '' && <span className="ms-1.5 font-normal text-muted">{detail}</span>}
        </th>
        <PriceCell price={goal.revenue} currency={currency} />
        <PriceCell price={goal.payout} currency={currency} />
        <MarginCell {...goal} currency={currency} />
        <td className={cell}>
          {parameters.length === 0 ? (
            <None />
          ) : (
            <bdi className="font-mono text-xs [overflow-wrap:anywhere]">
              {parameters.join(' · ')}
            </bdi>
          )}
        </td>
        <td className={classNames(cell, 'whitespace-nowrap')}>
          {i18n.t(goal.allowMultiple ? 'revenue.repeats' : 'revenue.once')}
        </td>
        <td className={cell}>
          <span className="inline-flex flex-wrap gap-1">
            <Status tone={status === 'active' ? 'ok' : 'neutral'}>
              {i18n.t(`revenue.status_${status}`)}
            </Status>
            {hasDraft && <Status tone="info">{i18n.t('events.draft')}</Status>}
          </span>
        </td>
        <td className={cell}>
          <span className="flex items-center justify-end gap-1">
            {url !== null && (
              <Button
                size="small"
                kind="quiet"
                icon={
                  <ChevronDown
                    aria-hidden
                    size={14}
                    className={classNames('transition-transform', open && 'rotate-180')}
                  />
                }
                aria-expanded={open}
                aria-controls={open ? urlId : undefined}
                aria-label={i18n.t('revenue.url_of', { name })}
                onClick={() => setOpen(!open)}
              >
                {i18n.t('revenue.url')}
              </Button>
            )}
            {actions}
          </span>
        </td>
      </tr>
      {open && url !== null && (
        <tr>
          <td id={urlId} colSpan={columnCount} className="bg-sunken p-0">
            {/* As wide as what is seen of the table, wherever it is scrolled to. */}
            <div className="sticky start-0 w-[100cqi] p-3">{url}</div>
          </td>
        </tr>
      )}
    </>
  );
}

function PriceCell({ price, currency }: { readonly price: PriceRule; readonly currency: string }) {
  return (
    <td className={classNames(cell, 'text-end whitespace-nowrap tabular-nums')}>
      {price.type === 'None' ? (
        <None />
      ) : (
        <>
          <span className="me-1.5 text-xs text-muted">
            {price.type === 'Fixed' ? i18n.t('price.fixed_short') : price.type}
          </span>
          <bdi dir="ltr">
            {price.type === 'CPS' ? `${price.value} %` : `${price.value} ${currency}`}
          </bdi>
        </>
      )}
    </td>
  );
}

interface MarginCellProps extends Pick<OfferEvent, 'revenue' | 'payout'> {
  readonly currency: string;
}

function MarginCell({ revenue, payout, currency }: MarginCellProps) {
  const margin = marginOf(revenue, payout, currency);
  return (
    <td className={classNames(cell, 'text-end whitespace-nowrap tabular-nums')}>
      {margin === null ? (
        <None />
      ) : (
        <>
          <bdi dir="ltr" className={margin.isLoss ? 'font-medium text-error' : ''}>
            {margin.amount} {currency}
          </bdi>
          {margin.percentage !== null && (
            <span className="ms-1.5 text-xs text-muted">
              <bdi dir="ltr">{margin.percentage} %</bdi>
            </span>
          )}
        </>
      )}
    </td>
  );
}

function None() {
  return (
    <>
      <span aria-hidden className="text-muted">
        –
      </span>
      <span className="sr-only">{i18n.t('events.price_none')}</span>
    </>
  );
}
