import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod/mini';

import type { Api } from '../api/create-api.ts';
import {
  answerSchema,
  keptAnswersItem,
  type KeptAnswer,
  type KeptAnswers,
} from './kept-answers.ts';

/** The time of an answer that was kept: however young, it is asked again. */
const keptBefore = 0;

interface KeptState {
  /** False until what was kept is there to be shown. */
  readonly loaded: boolean;
  /** The offer that was shown last. */
  readonly offerId: number | null;
}

const nothingKept: KeptState = { loaded: true, offerId: null };

/** What of a query is kept; its cache knows no types. */
interface Answered {
  readonly queryKey: unknown;
  readonly state: { readonly data: unknown };
}

const withId = z.object({ id: z.int() });

/** Whether the server said it since this page was opened. */
export function isFresh({ dataUpdatedAt }: { readonly dataUpdatedAt: number }): boolean {
  return dataUpdatedAt !== keptBefore;
}

/**
 * Shows what the server said last at once while it is asked again, and keeps what it says for the
 * next opening. Without a server nothing is kept: what this browser answers is there as soon.
 */
export function useKeptAnswers(api: Api, serverUrl: string | null): KeptState {
  const queryClient = useQueryClient();
  const item = useMemo(() => (serverUrl === null ? null : keptAnswersItem(serverUrl)), [serverUrl]);
  const [state, setState] = useState<KeptState>({ loaded: false, offerId: null });

  useEffect(() => {
    if (item === null) return;
    let current = true;
    const show = (answer: KeptAnswer | null): void => {
      // What was answered meanwhile is newer.
      if (answer === null || queryClient.getQueryData(answer.key) !== undefined) return;
      queryClient.setQueryData(answer.key, answer.data, { updatedAt: keptBefore });
    };
    void item.read().then(({ account, offer }) => {
      if (!current) return;
      show(account);
      show(offer);
      setState({ loaded: true, offerId: idOf(offer) });
    });
    const slotOf = ([path]: KeptAnswer['key']): keyof KeptAnswers | null => {
      if (isSame(path, api.global.get.queryKey()[0])) return 'account';
      return isSame(path, api.offers.get.queryKey({ id: 0 })[0]) ? 'offer' : null;
    };
    const stop = queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      const answered: Answered = event.query;
      const parsed = answerSchema.safeParse({
        key: answered.queryKey,
        data: answered.state.data,
      });
      if (!parsed.success || event.action.manual === true) return;
      const slot = slotOf(parsed.data.key);
      if (slot !== null) void item.update((kept) => ({ ...kept, [slot]: parsed.data }));
    });
    return () => {
      current = false;
      stop();
    };
  }, [item, queryClient, api]);
  return item === null ? nothingKept : state;
}

function idOf(answer: KeptAnswer | null): number | null {
  const parsed = withId.safeParse(answer?.data);
  return parsed.success ? parsed.data.id : null;
}

function isSame(one: unknown, other: readonly string[]): boolean {
  return Array.isArray(one) && one.join('.') === other.join('.');
}
