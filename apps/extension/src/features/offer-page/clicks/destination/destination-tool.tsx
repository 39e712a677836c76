import { useRef, useState } from 'react';

import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { faultWords } from '../../../../forms/fault-words.ts';
import { i18n } from '../../../../language/i18n.ts';
import { Field, TextArea } from '../../../../ui/field.tsx';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { DestinationChecks } from './destination-checks.tsx';
import { destinationFault } from './destination-fault.ts';
import { destinationFindings } from './destination-findings.ts';
import { DestinationResult } from './destination-result.tsx';
import { mappingOf, type Choices } from './mapping.ts';
import { ParameterTable } from './parameter-table.tsx';
import { platformOfUrl, readDestination, writeDestination } from './read-destination.ts';
import { useDestination } from './use-destination.ts';

const nothingChosen: Choices = new Map();

/** Reads an advertiser's URL, maps its parameters to what a click knows, and makes it the destination. */
export function DestinationTool({ offer }: { readonly offer: OfferWithEvents }) {
  const { platform: chosenPlatform, slot: chosenSlot } = useWorkspace();
  const [typed, setTyped] = useState(offer.destinationUrl);
  const [choices, setChoices] = useState(nothingChosen);
  const [fault, setFault] = useState<string | null>(null);
  const change = useDestination(offer);
  const field = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const url = typed.trim();
  const own = platformOfUrl(url);
  const platform = own ?? chosenPlatform;
  const slot = platform === chosenPlatform ? chosenSlot : null;
  const parameters = readDestination(url, platform);
  const mapping = mappingOf(parameters, choices);
  const result = writeDestination(url, mapping);
  const place = { platformId: platform?.id ?? null, slot };

  const type = (text: string): void => {
    setTyped(text);
    setChoices(nothingChosen);
    setFault(null);
    change.forget();
  };
  const use = (): void => {
    const found = destinationFault(offer, result);
    if (found === undefined) return change.use(result);
    setFault(faultWords(found));
    field.current?.focus();
  };
  const repair = (repaired: string): void => {
    type(repaired);
    // What was pressed goes together with what it repaired.
    heading.current?.focus();
  };

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
      >
        {(control) => (
          <TextArea
            {...control}
            ref={field}
            dir="ltr"
            rows={3}
            className="font-mono text-sm [overflow-wrap:anywhere]"
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      {parameters.length > 0 ? (
        <ParameterTable
          parameters={parameters}
          mapping={mapping}
          choices={choices}
          onChoose={setChoices}
        />
      ) : (
        <p className="text-sm text-muted">{i18n.t('clicks.no_parameters')}</p>
      )}
      {url !== '' && (
        <>
          <DestinationResult
            destination={result}
            isInUse={result === offer.destinationUrl}
            change={change}
            headingRef={heading}
            onUse={use}
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
