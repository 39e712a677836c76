import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { useFocusOnErrors } from '../../../../forms/use-focus-on-errors.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field, Input, TextArea } from '../../../../ui/field.tsx';
import { failureText, Loading, Skeleton } from '../../../../ui/states.tsx';
import { Notice } from '../../../../ui/status.tsx';
import { Switch } from '../../../../ui/switch.tsx';
import { useMay } from '../../../../workspace-context/role/use-role.ts';
import { SectionPart } from '../../section-part.tsx';
import { useSettingsForm } from './use-settings-form.ts';

/** What `offers.update` takes of an offer, but for its prices and its senders. */
export function SettingsForm({ offer }: { readonly offer: OfferWithEvents }) {
  const settings = useSettingsForm(offer);
  const { values, errors, change } = settings;
  const mayChange = useMay('manager');
  const form = useFocusOnErrors(errors);
  const focusName = (): void => form.current?.querySelector('input')?.focus();
  if (!settings.loaded) {
    return (
      <Loading>
        <Skeleton className="h-96" />
      </Loading>
    );
  }
  return (
    <SectionPart title={i18n.t('offer_page.settings')}>
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void settings.save();
        }}
      >
        <fieldset disabled={!mayChange} className="contents">
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
            <Field label={i18n.t('offers.name')} error={errors['name']}>
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  value={values.name}
                  onChange={(event) => change({ name: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={i18n.t('offers.currency')}
              hint={offer.hasRecords ? i18n.t('offer_page.currency_fixed') : undefined}
              error={errors['currency']}
            >
              {(control) => (
                <Input
                  {...control}
                  dir="ltr"
                  maxLength={3}
                  className="uppercase"
                  disabled={offer.hasRecords}
                  value={values.currency}
                  onChange={(event) => change({ currency: event.target.value })}
                />
              )}
            </Field>
          </div>
          <Field
            label={i18n.t('offers.destination')}
            hint={i18n.t('offers.destination_hint', { macro: '{transaction_id}' })}
            error={errors['destinationUrl']}
          >
            {(control) => (
              <TextArea
                {...control}
                dir="ltr"
                rows={2}
                inputMode="url"
                className="[overflow-wrap:anywhere]"
                value={values.destinationUrl}
                onChange={(event) =>
                  change({ destinationUrl: event.target.value.replaceAll('\n', '') })
                }
              />
            )}
          </Field>
          <Switch
            label={i18n.t('offer_page.promotes')}
            hint={i18n.t('offer_page.promotes_hint')}
            checked={values.promotes}
            onCheckedChange={(promotes) => change({ promotes })}
          />
          {values.promotes && (
            <Field
              label={i18n.t('offer_page.hours')}
              hint={i18n.t('offer_page.hours_hint')}
              error={errors['promoteEarlyEventsHours']}
            >
              {(control) => (
                <Input
                  {...control}
                  dir="ltr"
                  inputMode="numeric"
                  className="max-w-28"
                  value={values.promoteHours}
                  onChange={(event) => change({ promoteHours: event.target.value })}
                />
              )}
            </Field>
          )}
          <Switch
            label={i18n.t('offer_page.pixel')}
            hint={i18n.t('offer_page.pixel_hint')}
            checked={values.pixelEnabled}
            onCheckedChange={(pixelEnabled) => change({ pixelEnabled })}
          />
          <Field
            label={i18n.t('offer_page.statuses')}
            hint={i18n.t('offer_page.statuses_hint')}
            error={errors['statusesNotCounted']}
          >
            {(control) => (
              <TextArea
                {...control}
                dir="ltr"
                rows={8}
                value={values.statuses}
                onChange={(event) => change({ statuses: event.target.value })}
              />
            )}
          </Field>
        </fieldset>
        {settings.failure !== null && (
          <Notice tone="error" urgent>
            {failureText(settings.failure).text}
          </Notice>
        )}
        {settings.isSaved ? (
          <Notice
            tone="ok"
            action={
              <Button
                autoFocus
                size="small"
                busy={settings.busy}
                onClick={() => void settings.undo().then((done) => done && focusName())}
              >
                {i18n.t('events.undo')}
              </Button>
            }
          >
            <span role="status">{i18n.t('offer_page.saved')}</span>
          </Notice>
        ) : mayChange ? (
          <div className="flex justify-end gap-2">
            {settings.isChanged && (
              <Button
                kind="quiet"
                disabled={settings.busy}
                onClick={() => {
                  settings.discard();
                  focusName();
                }}
              >
                {i18n.t('form.discard')}
              </Button>
            )}
            <Button
              type="submit"
              kind="primary"
              busy={settings.busy}
              disabled={!settings.isChanged}
            >
              {i18n.t('offer_page.save')}
            </Button>
          </div>
        ) : null}
      </form>
    </SectionPart>
  );
}
