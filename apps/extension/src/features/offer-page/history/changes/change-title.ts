import { i18n } from '#i18n';
import * as z from 'zod/mini';

import type { OfferChange } from '../../../../api/api-types.ts';
import { namePlace } from '../../../../ui/names/exact-name.tsx';

/** What was done: a sentence, with `namePlace` where the thing's name belongs, and the name. */
export interface ChangeTitle {
  readonly text: string;
  readonly name: string;
}

const named = z.object({ name: z.string() });
const archivable = z.object({ archived: z.boolean() });

/** What a change was about, in words. */
export function changeTitle(change: OfferChange): ChangeTitle {
  const { entity, entityId, after, before } = change;
  const name = nameOf(after) ?? nameOf(before) ?? `#${entityId}`;
  switch (entity) {
    case 'offer':
      return { text: i18n.t(`offer_page.offer_${whatBecame(change)}`), name: '' };
    case 'event':
      return { text: i18n.t(`offer_page.event_${whatBecame(change)}`, { name: namePlace }), name };
    case 'payout':
      return {
        text: i18n.t('offer_page.own_payout_changed', { affiliate: namePlace }),
        name: entityId,
      };
    case 'secure':
      return {
        text: i18n.t(
          change.action === 'offers.setSigning'
            ? 'offer_page.secret_renewed'
            : 'offer_page.token_rotated',
        ),
        name: '',
      };
    default:
      return { text: change.action, name: '' };
  }
}

function whatBecame({
  before,
  after,
}: OfferChange): 'created' | 'archived' | 'restored' | 'changed' {
  if (before === null) return 'created';
  const was = archivable.safeParse(before);
  const is = archivable.safeParse(after);
  if (!was.success || !is.success || was.data.archived === is.data.archived) return 'changed';
  return is.data.archived ? 'archived' : 'restored';
}

function nameOf(snapshot: unknown): string | null {
  const read = named.safeParse(snapshot);
  return read.success ? read.data.name : null;
}
