import { useMemo, useState } from 'react';
import * as z from 'zod/mini';

import { toApiFailure, type ApiFailure } from '../../../../api/api-failure.ts';
import type { OfferWithEvents } from '../../../../api/api-types.ts';
import { noErrors, type FieldErrors } from '../../../../forms/field-errors.ts';
import { i18n } from '../../../../language/i18n.ts';
import { draftItem, useDraft } from '../../../../storage/draft.ts';
import { useWorkspace } from '../../../../workspace-context/workspace.ts';
import { settingsErrors } from './settings-errors.ts';
import {
  isHours,
  settingsBefore,
  settingsChanges,
  settingsValues,
  typedBeside,
  typedSettingsSchema,
  type SettingsChanges,
  type SettingsValues,
  type TypedSettings,
  withTyped,
} from './settings-values.ts';

const nothingTyped: TypedSettings = {};

/** An offer's settings while they are edited: what is typed is kept until it is saved or discarded. */
export function useSettingsForm(offer: OfferWithEvents) {
  const { client, place, refetch } = useWorkspace();
  const { id } = offer;
  const draft = useDraft(
    useMemo(
      () =>
        draftItem(`offer-settings-${id}`, z.nullable(typedSettingsSchema), { serverUrl: place }),
      [id, place],
    ),
    nothingTyped,
  );
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  /** What takes the last save back. */
  const [before, setBefore] = useState<SettingsChanges | null>(null);
  const values = withTyped(settingsValues(offer), draft.value);
  const changes = settingsChanges(values, offer);
  /** What is typed back to what these values are is no longer typed. */
  const keepBeside = (others: SettingsValues, typed: TypedSettings = nothingTyped): void =>
    draft.update((kept) => {
      const left = typedBeside(others, { ...kept, ...typed });
      return Object.keys(left).length === 0 ? null : left;
    });

  const send = async (wanted: SettingsChanges): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      await client.offers.update.mutate({ id, ...wanted });
      await refetch();
      return true;
    } catch (error) {
      const why = toApiFailure(error);
      const wrong = settingsErrors(why);
      if (Object.keys(wrong).length > 0) setErrors(wrong);
      else setFailure(why);
      return false;
    } finally {
      setBusy(false);
    }
  };

  return {
    loaded: draft.loaded,
    values,
    isChanged: Object.keys(changes).length > 0,
    errors,
    failure,
    busy,
    isSaved: before !== null,
    change: (typed: TypedSettings): void => {
      keepBeside(settingsValues(offer), typed);
      setErrors(noErrors);
      setFailure(null);
      setBefore(null);
    },
    discard: (): void => {
      draft.discard();
      setErrors(noErrors);
      setFailure(null);
    },
    save: async (): Promise<void> => {
      if (values.promotes && !isHours(values.promoteHours)) {
        setErrors({ promoteEarlyEventsHours: i18n.t('offer_page.hours_refused') });
      } else if (await send(changes)) {
        // What was typed while the server was asked stays.
        keepBeside(values);
        setBefore(settingsBefore(changes, offer));
      }
    },
    undo: async (): Promise<boolean> => {
      const done = before !== null && (await send(before));
      if (done) setBefore(null);
      return done;
    },
  };
}
