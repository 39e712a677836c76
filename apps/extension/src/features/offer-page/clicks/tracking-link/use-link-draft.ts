import { useMemo } from 'react';
import * as z from 'zod/mini';

import { draftItem, useDraft } from '../../../../storage/draft.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { linkFields, noLinkValues, type LinkValues } from './tracking-link.ts';

const valuesSchema = z.record(z.enum(linkFields), z.string());

/** What is filled in for an offer's tracking link, kept until it is emptied or discarded. */
export function useLinkDraft(offerId: number) {
  const { place } = useWorkspace();
  const draft = useDraft<LinkValues>(
    useMemo(
      () => draftItem(`link-${offerId}`, z.nullable(valuesSchema), { serverUrl: place }),
      [offerId, place],
    ),
    noLinkValues,
  );
  return {
    loaded: draft.loaded,
    values: draft.value,
    changed: draft.changed,
    change: (values: LinkValues): void => {
      if (linkFields.every((field) => values[field] === '')) draft.discard();
      else draft.change(values);
    },
    discard: draft.discard,
  };
}
