import { i18n } from '../../../../language/i18n.ts';

/** The order of what is signed; docs/signed-postbacks.md tells the same at length. */
const signedText = `1795900000
POST
/?secure=…&transaction_id=…
event_name=purchase`;

/** What a sender has to add to its requests. */
export function HowToSign() {
  return (
    <details className="text-sm">
      <summary className="self-start font-medium text-muted hover:text-text">
        {i18n.t('offer_page.sign_how')}
      </summary>
      <div className="flex flex-col gap-2 pt-2">
        <p>{i18n.t('offer_page.sign_headers')}</p>
        <dl className="flex flex-col gap-1">
          <div>
            <dt dir="ltr" className="font-mono text-xs rtl:text-end">
              Trackside-Timestamp
            </dt>
            <dd className="text-muted">{i18n.t('offer_page.sign_timestamp')}</dd>
          </div>
          <div>
            <dt dir="ltr" className="font-mono text-xs rtl:text-end">
              Trackside-Signature
            </dt>
            <dd className="text-muted">{i18n.t('offer_page.sign_signature')}</dd>
          </div>
        </dl>
        <p>{i18n.t('offer_page.sign_text')}</p>
        <pre
          dir="ltr"
          className="rounded-md bg-sunken px-2.5 py-2 font-mono text-xs whitespace-pre-wrap lined [overflow-wrap:anywhere]"
        >
          {signedText}
        </pre>
      </div>
    </details>
  );
}
