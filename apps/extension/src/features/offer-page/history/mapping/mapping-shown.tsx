import type { OfferMapping } from '../../../../api/api-types.ts';
import { priceText } from '../../../../forms/price-text.ts';
import { dateTimeText } from '../../../../language/date-text.ts';
import { i18n } from '../../../../language/i18n.ts';
import { ExactName } from '../../../../ui/names/exact-name.tsx';
import { Notice, Status } from '../../../../ui/status.tsx';
import { fieldWords, valueWords } from '../changes/change-words.ts';
import { fieldValue } from '../changes/field-value.ts';

const told = [
  'destinationUrl',
  'promoteEarlyEventsHours',
  'pixelEnabled',
  'statusesNotCounted',
  'allowedIpRanges',
] as const;

/** An offer and its active events as they were. */
export function MappingShown({ mapping }: { readonly mapping: OfferMapping }) {
  const { offer, events, isCertain, at } = mapping;
  const moment = dateTimeText(at);
  if (offer === null) {
    return (
      <p role="status" className="text-muted">
        {i18n.t('offer_page.not_there_yet', { moment })}
      </p>
    );
  }
  const { currency } = offer;
  const words = (field: string, value: unknown): string =>
    valueWords(fieldValue(field, value), { currency, events: [] });
  return (
    <div className="flex flex-col gap-3">
      {!isCertain && <Notice tone="warn">{i18n.t('offer_page.mapping_uncertain')}</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="font-medium [overflow-wrap:anywhere]">
          <ExactName name={offer.name} />
          <span className="ms-1.5 font-normal text-muted">{moment}</span>
        </p>
        {offer.archived && <Status tone="neutral">{i18n.t('offer_table.archived')}</Status>}
      </div>
      <table aria-label={i18n.t('offer_page.mapping')} className="w-full border-collapse text-sm">
        <thead className="text-muted">
          <tr className="border-b border-line">
            {[
              i18n.t('offer_page.goal'),
              i18n.t('price.revenue'),
              i18n.t('price.payout'),
              fieldWords('parameters'),
            ].map((head) => (
              <th key={head} scope="col" className="py-1.5 pe-3 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          <tr>
            <th scope="row" className="py-1.5 pe-3 text-start font-medium">
              {i18n.t('reports.conversion')}
            </th>
            <Prices {...offer} currency={currency} />
            <td className="py-1.5 text-muted">–</td>
          </tr>
          {events.map((event) => (
            <tr key={event.id}>
              <th
                scope="row"
                className="py-1.5 pe-3 text-start font-medium [overflow-wrap:anywhere]"
              >
                <ExactName name={event.name} />
                <span className="ms-1 font-normal text-muted">#{event.id}</span>
                {event.allowMultiple && (
                  <span className="block font-normal text-muted">{i18n.t('events.multiple')}</span>
                )}
              </th>
              <Prices {...event} currency={currency} />
              <td className="py-1.5 text-muted [overflow-wrap:anywhere]">
                <bdi>{words('parameters', event.parameters)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="grid grid-cols-[minmax(5rem,max-content)_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        {told.map((field) => (
          <div key={field} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{fieldWords(field)}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <bdi>{words(field, offer[field])}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type MappedOffer = NonNullable<OfferMapping['offer']>;

function Prices({
  revenue,
  payout,
  currency,
}: Pick<MappedOffer, 'revenue' | 'payout' | 'currency'>) {
  return (
    <>
      <td className="py-1.5 pe-3 tabular-nums sm:whitespace-nowrap">
        <bdi>{priceText(revenue, currency)}</bdi>
      </td>
      <td className="py-1.5 pe-3 tabular-nums sm:whitespace-nowrap">
        <bdi>{priceText(payout, currency)}</bdi>
      </td>
    </>
  );
}
