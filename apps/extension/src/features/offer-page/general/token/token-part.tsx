import { useState } from 'react';

import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { dateTimeText } from '../../../../language/date-text.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { useMay } from '../../../../workspace-context/role/use-role.ts';
import { SectionPart } from '../../section-part.tsx';
import { SecretLine } from '../secret-line.tsx';
import { RotateForm } from './rotate-form.tsx';

/** The token of the offer's postback URLs, the one before it while that is still good, and the way to another. */
export function TokenPart({ offer }: { readonly offer: OfferWithEvents }) {
  const [state, setState] = useState<'rest' | 'asking' | 'done' | 'kept'>('rest');
  const { previousSecure } = offer;
  const mayChange = useMay('manager');
  return (
    <SectionPart title={i18n.t('offer_page.token')} about={i18n.t('offer_page.token_about')}>
      <SecretLine key={offer.secure} secret={offer.secure} what={i18n.t('offer_page.token')} />
      {previousSecure !== null && (
        <div className="flex flex-col gap-1">
          <p className="text-sm text-muted">
            {i18n.t('offer_page.token_before_until', {
              moment: dateTimeText(previousSecure.validUntil),
            })}
          </p>
          <SecretLine
            key={previousSecure.token}
            secret={previousSecure.token}
            what={i18n.t('offer_page.token_before')}
          />
        </div>
      )}
      {state === 'done' && (
        <Notice tone="ok">
          <span role="status">
            {previousSecure === null
              ? i18n.t('offer_page.rotated_at_once')
              : i18n.t('offer_page.rotated', { moment: dateTimeText(previousSecure.validUntil) })}
          </span>
        </Notice>
      )}
      {state === 'asking' ? (
        <RotateForm offer={offer} onDone={(rotated) => setState(rotated ? 'done' : 'kept')} />
      ) : mayChange ? (
        <Button
          className="self-start"
          // It has taken the place of what was pressed.
          autoFocus={state !== 'rest'}
          onClick={() => setState('asking')}
        >
          {i18n.t('offer_page.rotate_open')}
        </Button>
      ) : null}
    </SectionPart>
  );
}
