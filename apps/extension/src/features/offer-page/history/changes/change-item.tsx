import { ArrowRight } from 'lucide-react';

import type { OfferChange } from '../../../../api/api-types.ts';
import { dateTimeText } from '../../../../language/date-text.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { NamedText } from '../../../../ui/names/exact-name.tsx';
import { changeTitle, fieldWords, valueWords, type ToldOffer } from './change-words.ts';
import type { FieldValue } from './field-value.ts';
import { currencyOf, toldFields } from './told-change.ts';

interface ChangeItemProps {
  readonly change: OfferChange;
  readonly offer: ToldOffer;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

/** One change: what, by whom and when, and each field before and after. */
export function ChangeItem({ change, offer, isShown, onShow }: ChangeItemProps) {
  const title = changeTitle(change);
  const moment = dateTimeText(change.at);
  return (
    <li className="flex flex-col gap-1.5 py-3 first:pt-0 last:pb-0">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h4 className="font-medium [overflow-wrap:anywhere]">
            <NamedText text={title.text} name={title.name} />
          </h4>
          <p className="text-sm text-muted">
            <bdi>{change.actor.name}</bdi> · <time dateTime={change.at}>{moment}</time>
            {change.action === 'setup.import' && <> · {i18n.t('offer_page.by_import')}</>}
          </p>
        </div>
        <Button
          size="small"
          kind="quiet"
          aria-pressed={isShown}
          className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
          aria-label={i18n.t('offer_page.show_after', { moment })}
          onClick={onShow}
        >
          {i18n.t('offer_page.show_mapping')}
        </Button>
      </div>
      <Fields change={change} offer={offer} />
    </li>
  );
}

function Fields({ change, offer }: Pick<ChangeItemProps, 'change' | 'offer'>) {
  const fields = toldFields(change);
  const wordsAt = (snapshot: unknown, value: FieldValue): string =>
    valueWords(value, { ...offer, currency: currencyOf(snapshot) ?? offer.currency });
  if (fields.length === 0) return null;
  return (
    <dl className="grid grid-cols-[minmax(5rem,max-content)_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      {fields.map(({ field, before, after }) => (
        <div key={field} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{fieldWords(field)}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {before !== null && (
              <>
                <span className="sr-only">{i18n.t('offer_page.field_before')} </span>
                <del className="text-muted">
                  <bdi>{wordsAt(change.before, before)}</bdi>
                </del>
                <ArrowRight aria-hidden size={12} className="mx-1.5 inline rtl:-scale-x-100" />
                <span className="sr-only">{i18n.t('offer_page.field_after')} </span>
              </>
            )}
            <bdi>{wordsAt(change.after, after)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
