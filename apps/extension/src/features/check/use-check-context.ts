import {
  checkPostbackUrl,
  checkSetUp,
  repairPostbackUrl,
  repairSetUp,
  type CheckDiagnostic,
  type CheckOffer,
  type SetUpDiagnostic,
} from '@trackside/core';
import { useMemo, useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../api/api-failure.ts';
import { useAccount } from '../../postback-url/use-account.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import type { CheckedTexts } from './check-draft.ts';
import { checkOfferOf, ourTokens } from './check-offer-of.ts';
import { checkFactsOf, offerFactsOf, type SetUpFacts } from './facts/set-up-facts.ts';
import type { SetUp } from './set-up/set-up-draft.ts';

export interface CheckState {
  readonly check: (texts: CheckedTexts) => readonly CheckDiagnostic[];
  /** Every repair that is safe, one after another, until none is left. */
  readonly repair: (texts: CheckedTexts) => CheckedTexts;
  /** The same for everything that is set up for the offer. */
  readonly checkAll: (texts: SetUp) => readonly SetUpDiagnostic[];
  readonly repairAll: (texts: SetUp) => SetUp;
  /** Tokens of ours, none of which is to be shown whole. */
  readonly tokens: readonly string[];
  readonly platformName: string | null;
  readonly offerName: string | null;
  /** False while it is not yet known what to check against. */
  readonly ready: boolean;
  /** Why the check goes without the offer's facts. */
  readonly failure: ApiFailure | null;
  readonly retry: () => void;
}

/** The check, with all that is known of platform, offer, account and set-up. It works without any of them. */
export function useCheckContext(facts: SetUpFacts): CheckState {
  const { platform, platformId, offer, offers, chosen, refetch } = useWorkspace();
  const account = useAccount();
  const [now] = useState(() => new Date().toISOString());
  const context: CheckOffer | undefined =
    offer === null
      ? undefined
      : {
          ...checkOfferOf(offer, {
            global: account.data ?? null,
            others: offers ?? [],
            now,
          }),
          ...offerFactsOf(facts),
        };

  const tokens = useMemo(
    () => ourTokens([account.data, offer, ...(offers ?? [])]),
    [account.data, offer, offers],
  );

  const words = account.data?.words ?? undefined;
  const known = {
    ...checkFactsOf(facts),
    ...(words === undefined ? {} : { words }),
    ...(platformId === null ? {} : { platform: platformId }),
    ...(context === undefined ? {} : { offer: context }),
  };
  const optionsFor = (trackingLink: string) => ({
    ...known,
    ...(trackingLink.trim() === '' ? {} : { trackingLink }),
  });

  return {
    check: ({ postback, trackingLink }) =>
      postback.trim() === '' ? [] : checkPostbackUrl(postback, optionsFor(trackingLink)),
    repair: ({ postback, trackingLink }) => {
      const repaired = repairPostbackUrl(postback, optionsFor(trackingLink));
      return { postback: repaired.text, trackingLink: repaired.trackingLink ?? trackingLink };
    },
    checkAll: (texts) => checkSetUp(texts, known),
    repairAll: ({ postbacks, trackingLink }) => {
      const repaired = repairSetUp({ postbacks, trackingLink }, known);
      return {
        postbacks: [...repaired.postbacks],
        trackingLink: repaired.trackingLink ?? trackingLink,
      };
    },
    tokens,
    platformName: platform?.name ?? null,
    offerName: offer?.name ?? null,
    ready: chosen.kind !== 'loading' && !account.isPending,
    failure:
      chosen.kind === 'failed'
        ? chosen.failure
        : account.error === null || account.data !== undefined
          ? null
          : toApiFailure(account.error),
    retry: () => void refetch(),
  };
}
