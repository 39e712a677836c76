import { composeTrackingLink } from '@trackside/core';

import { useTrackerWords } from '../../../postback-url/use-tracker-words.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

/** The offer's tracking link for the chosen platform; null where it is not known. */
export function useOfferLink(): string | null {
  const { offer, platform, slot } = useWorkspace();
  const words = useTrackerWords();
  if (offer === null || platform === null) return null;
  const { url, parameter } = composeTrackingLink({
    destination: offer.destinationUrl,
    platform: platform.id,
    ...(slot === null ? {} : { slot }),
    ...(words === undefined ? {} : { words }),
  });
  return parameter === null ? null : url;
}
