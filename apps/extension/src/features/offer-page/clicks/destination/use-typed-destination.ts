import { useMemo, useState } from 'react';
import * as z from 'zod/mini';

import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { draftItem, useDraft } from '../../../../storage/draft.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { destinationMacros } from './parameters/destination-macros.ts';

const typedSchema = z.object({
  url: z.string(),
  choices: z.record(z.string(), z.nullable(z.enum(destinationMacros))),
});

/** An advertiser's URL as it is being typed, and what the user chose for its parameters. */
export type TypedDestination = z.infer<typeof typedSchema>;

const nothingTyped: TypedDestination | null = null;

/** What is typed for an offer's destination, kept until it is the destination or discarded. */
export function useTypedDestination({ id, destinationUrl }: OfferWithEvents) {
  const { place } = useWorkspace();
  const draft = useDraft<TypedDestination | null>(
    useMemo(
      () => draftItem(`destination-${id}`, z.nullable(typedSchema), { serverUrl: place }),
      [id, place],
    ),
    nothingTyped,
  );
  /** What the destination was made of: stays in sight, though nothing of it is left to be kept. */
  const [settled, setSettled] = useState(nothingTyped);
  const value = draft.value ?? settled ?? { url: destinationUrl, choices: {} };
  const keep = (typed: TypedDestination, inUse: string): void => {
    setSettled(null);
    const isAsItWas = typed.url === inUse && Object.keys(typed.choices).length === 0;
    if (isAsItWas) draft.discard();
    else draft.change(typed);
  };
  return {
    loaded: draft.loaded,
    value,
    changed: draft.changed,
    change: (typed: TypedDestination): void => keep(typed, destinationUrl),
    /** It has become the destination. */
    settle: (): void => {
      setSettled(value);
      draft.discard();
    },
    /** It is the destination no more. */
    reopen: (restored: string): void => keep(value, restored),
  };
}
