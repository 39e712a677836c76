import { longestSetUp } from '@trackside/core';
import { useState } from 'react';

import { toApiFailure, type ApiFailure } from '../../../api/api-failure.ts';
import type { SetUpFormat, SetUpOutcome } from '../../../api/people-types.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { formatOf } from './set-up-format.ts';

interface ChosenFile {
  readonly name: string;
  readonly text: string;
  readonly format: SetUpFormat;
}

export type ImportStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking'; readonly name: string }
  | {
      readonly kind: 'looked';
      readonly file: ChosenFile;
      readonly outcome: SetUpOutcome;
      /** Somebody changed the offers since it was first looked through. */
      readonly again: boolean;
    }
  | {
      readonly kind: 'carrying-out';
      readonly file: ChosenFile;
      readonly outcome: SetUpOutcome;
      readonly again: boolean;
    }
  | { readonly kind: 'done'; readonly name: string; readonly outcome: SetUpOutcome }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: ApiFailure };

/** A file on its way in: looked through first, then done exactly as it was shown. */
export function useImport() {
  const { client, refetch } = useWorkspace();
  const [step, setStep] = useState<ImportStep>({ kind: 'none' });

  const fail = (name: string, error: unknown): void =>
    setStep({ kind: 'failed', name, failure: toApiFailure(error) });
  const lookThrough = async (file: ChosenFile, again: boolean): Promise<void> => {
    const { text, format } = file;
    const outcome = await client.setup.import.mutate({ text, format, dryRun: true });
    setStep({ kind: 'looked', file, outcome, again });
  };
  const choose = async (file: File): Promise<void> => {
    setStep({ kind: 'looking', name: file.name });
    try {
      // A text that is too long is told so by the server, which needs no more than that of it.
      const text = (await file.text()).slice(0, longestSetUp + 1);
      await lookThrough({ name: file.name, text, format: formatOf(file.name, text) }, false);
    } catch (error) {
      fail(file.name, error);
    }
  };
  const carryOut = async (): Promise<void> => {
    if (step.kind !== 'looked') return;
    const { file, outcome } = step;
    const { text, format } = file;
    setStep({ ...step, kind: 'carrying-out' });
    try {
      const { plan } = outcome;
      const done = await client.setup.import.mutate({ text, format, dryRun: false, plan });
      setStep({ kind: 'done', name: file.name, outcome: done });
      await refetch();
    } catch (error) {
      const failure = toApiFailure(error);
      if (failure.kind === 'refused' && failure.reason === 'SET_UP_CHANGED') {
        await lookThrough(file, true).catch((reason: unknown) => fail(file.name, reason));
      } else {
        fail(file.name, error);
      }
    }
  };
  return { step, choose, carryOut, leave: () => setStep({ kind: 'none' }) };
}
