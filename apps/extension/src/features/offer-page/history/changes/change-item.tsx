import { i18n } from '#i18n';
import { ArrowRight } from 'lucide-react';

import type { OfferChange, OfferWithEvents } from '../../../../api/api-types.ts';
import { momentText } from '../../../../language/moment-text.ts';
import { Button } from '../../../../ui/button.tsx';
import { NamedText } from '../../../../ui/names/exact-name.tsx';
import { changeTitle } from './change-title.ts';
import { changedFieldWords, type FieldWords } from './field-words.ts';

interface ChangeItemProps {
  readonly change: OfferChange;
  readonly offer: Pick<OfferWithEvents, 'currency'>;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

/** One change: what, by whom and when, and each field before and after. */
export function ChangeItem({ change, offer, isShown, onShow }: ChangeItemProps) {
  const title = changeTitle(change);
  const moment = momentText(change.at);
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
      <Fields fields={changedFieldWords(change, offer.currency)} />
    </li>
  );
}

function Fields({ fields }: { readonly fields: readonly FieldWords[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="grid grid-cols-[minmax(5rem,max-content)_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      {fields.map(({ field, label, before, after }) => (
        <div key={field} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{label}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {before !== null && (
              <>
                <span className="sr-only">{i18n.t('offer_page.field_before')} </span>
                <del className="text-muted">
                  <bdi>{before}</bdi>
                </del>
                <ArrowRight aria-hidden size={12} className="mx-1.5 inline rtl:-scale-x-100" />
                <span className="sr-only">{i18n.t('offer_page.field_after')} </span>
              </>
            )}
            <bdi>{after}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
