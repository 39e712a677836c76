import type { OfferWithEvents } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { WithAccount } from '../../../postback-url/with-account.tsx';
import { Button } from '../../../ui/button.tsx';
import { focusScreen } from '../../../ui/focus-screen.ts';
import { Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useMay } from '../../../workspace-context/role/use-role.ts';
import { DestinationTool } from './destination/destination-tool.tsx';
import { TestClick } from './test-click/test-click.tsx';
import { LinkForm } from './tracking-link/link-form.tsx';
import { LinkResult } from './tracking-link/link-result.tsx';
import { useLinkDraft } from './tracking-link/use-link-draft.ts';

/** Where an offer's clicks come from and go to: tracking link, test click, destination. */
export function ClicksSection({ offer }: { readonly offer: OfferWithEvents }) {
  return <Clicks key={offer.id} offer={offer} />;
}

function Clicks({ offer }: { readonly offer: OfferWithEvents }) {
  const link = useLinkDraft(offer.id);
  const mayMake = useMay('manager');
  if (!link.loaded) {
    return (
      <Loading>
        <Skeleton className="h-32" />
        <Skeleton className="h-64" />
      </Loading>
    );
  }
  const { values } = link;
  const forViewer = i18n.t('clicks.viewer_link');
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <section aria-labelledby="tracking-link" className="flex flex-col gap-4">
        <div className="flex flex-col gap-1">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id="tracking-link" className="me-auto text-base font-semibold">
              {i18n.t('clicks.link')}
            </h2>
            {mayMake && link.changed && (
              <Button
                size="small"
                kind="quiet"
                onClick={() => {
                  link.discard();
                  focusScreen();
                }}
              >
                {i18n.t('form.discard')}
              </Button>
            )}
          </div>
          <p className="text-sm text-muted">{i18n.t('clicks.link_hint')}</p>
        </div>
        {mayMake ? (
          <>
            <LinkForm values={values} onChange={link.change} />
            <WithAccount forViewer={forViewer}>
              {({ publicUrl }) => (
                <LinkResult offer={offer} publicUrl={publicUrl} values={values} />
              )}
            </WithAccount>
          </>
        ) : (
          <Notice tone="info">{forViewer}</Notice>
        )}
      </section>
      {mayMake && <TestClick offer={offer} affiliateId={values.affiliate_id} />}
      <DestinationTool offer={offer} />
    </div>
  );
}
