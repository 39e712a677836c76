import { useRef, useState } from 'react';

import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { faultWords } from '../../../../forms/fault-words.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field, TextArea } from '../../../../ui/field.tsx';
import { Loading, Skeleton } from '../../../../ui/states.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { DestinationChecks } from './destination-checks.tsx';
import { destinationFault } from './destination-fault.ts';
import { destinationFindings } from './destination-findings.ts';
import { DestinationResult } from './destination-result.tsx';
import { keptChoices, mappingOf } from './parameters/mapping.ts';
import { ParameterTable } from './parameters/parameter-table.tsx';
import { platformOfUrl, readDestination, writeDestination } from './parameters/read-destination.ts';
import { useDestination } from './use-destination.ts';
import { useTypedDestination, type TypedDestination } from './use-typed-destination.ts';

/** Reads an advertiser's URL, maps its parameters to what a click knows, and makes it the destination. */
export function DestinationTool({ offer }: { readonly offer: OfferWithEvents }) {
  const { platform: chosenPlatform, slot: chosenSlot } = useWorkspace();
  const typed = useTypedDestination(offer);
  const [fault, setFault] = useState<string | null>(null);
  const destination = useDestination(offer);
  const field = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { choices } = typed.value;
  const url = typed.value.url.trim();
  const own = platformOfUrl(url);
  const platform = own ?? chosenPlatform;
  const slot = platform === chosenPlatform ? chosenSlot : null;
  const parameters = readDestination(url, platform);
  const mapping = mappingOf(parameters, choices);
  const result = writeDestination(url, mapping);
  const place = { platformId: platform?.id ?? null, slot };

  const change = (next: TypedDestination): void => {
    typed.change(next);
    setFault(null);
    destination.forget();
  };
  const type = (text: string): void =>
    change({
      url: text,
      choices: keptChoices(choices, parameters, readDestination(text.trim(), platform)),
    });
  const use = (): void => {
    const found = destinationFault(offer, result);
    if (found === undefined) return destination.use(result, typed.settle);
    setFault(faultWords(found));
    field.current?.focus();
  };
  const repair = (repaired: string): void => {
    type(repaired);
    // What was pressed goes together with what it repaired.
    heading.current?.focus();
  };

  if (!typed.loaded) {
    return (
      <Loading>
        <Skeleton className="h-64" />
      </Loading>
    );
  }
  return (
    <section aria-labelledby="destination" className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <h3 id="destination" className="font-semibold">
          {i18n.t('clicks.destination')}
        </h3>
        <p className="text-sm text-muted">{i18n.t('clicks.destination_hint')}</p>
      </div>
      <Field
        label={i18n.t('clicks.url')}
        hint={platform === null ? undefined : i18n.t('clicks.url_of', { platform: platform.name })}
        error={fault}
        aside={
          typed.changed && (
            <Button
              size="small"
              kind="quiet"
              onClick={() => {
                change({ url: offer.destinationUrl, choices: {} });
                // What was pressed is gone.
                field.current?.focus();
              }}
            >
              {i18n.t('form.discard')}
            </Button>
          )
        }
      >
        {(control) => (
          <TextArea
            {...control}
            ref={field}
            dir="ltr"
            rows={3}
            className="font-mono text-sm [overflow-wrap:anywhere]"
            value={typed.value.url}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      {parameters.length > 0 ? (
        <ParameterTable
          parameters={parameters}
          mapping={mapping}
          choices={choices}
          onChoose={(next) => change({ url: typed.value.url, choices: next })}
        />
      ) : (
        <p className="text-sm text-muted">{i18n.t('clicks.no_parameters')}</p>
      )}
      {url !== '' && (
        <>
          <DestinationResult
            destination={result}
            isInUse={result === offer.destinationUrl}
            change={destination}
            headingRef={heading}
            onUse={use}
            onUndo={() => destination.undo(typed.reopen)}
          />
          <DestinationChecks
            destination={result}
            findings={destinationFindings(result, { offer, ...place })}
            {...place}
            onRepair={repair}
          />
        </>
      )}
    </section>
  );
}
