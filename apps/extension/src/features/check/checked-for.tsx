import { i18n } from '../../language/i18n.ts';
import { namePlace } from '../../ui/names/exact-name.tsx';

interface CheckedForProps {
  readonly platform: string | null;
  readonly offer: string | null;
}

/** What the postback URL is checked for. A long offer name is cut, so that the sentence ends in sight. */
export function CheckedFor({ platform, offer }: CheckedForProps) {
  const [before, after] = sentence(platform, offer === null ? null : namePlace).split(namePlace);
  return (
    <>
      {before}
      {offer !== null && (
        <bdi title={offer} className="inline-block max-w-48 truncate align-bottom">
          {offer}
        </bdi>
      )}
      {after}
    </>
  );
}

function sentence(platform: string | null, offer: string | null): string {
  if (platform !== null && offer !== null) return i18n.t('check.against_both', { platform, offer });
  if (platform !== null) return i18n.t('check.against_platform', { platform });
  if (offer !== null) return i18n.t('check.against_offer', { offer });
  return i18n.t('check.against_nothing');
}
