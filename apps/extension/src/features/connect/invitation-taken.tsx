import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/status.tsx';

/** Stands in the token's place once an invitation was pasted, which brings one. */
export function InvitationTaken({ onPutAway }: { readonly onPutAway: () => void }) {
  return (
    <Notice tone="ok">
      <span role="status">
        <strong className="block font-semibold">{i18n.t('connect.invitation')}</strong>
        {i18n.t('connect.invitation_taken')}
      </span>
      <Button size="small" className="mt-2" onClick={onPutAway}>
        {i18n.t('connect.invitation_put_away')}
      </Button>
    </Notice>
  );
}
