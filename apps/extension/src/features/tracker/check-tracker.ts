import {
  hasControlCharacter,
  type NamedParameter,
  namedParameters,
  type Result,
  sharedWords,
  tellsEvents,
  tokenizeTemplate,
  type TrackerWords,
} from '@trackside/core';

import type { Tracker } from '../../api/local/tracker.ts';
import { otherTracker, trackside, type TrackerValues, typedWords } from './tracker-values.ts';

/** What is wrong with a field; the locale says what to do. */
export type TrackerFault =
  | 'endpoint_empty'
  | 'endpoint_invalid'
  | 'token_empty'
  | 'token_invalid'
  | 'click_missing'
  | 'event_missing'
  | 'name_invalid'
  | 'name_twice'
  | 'macro_invalid';

export type TrackerFaults = Partial<
  Record<'endpoint' | 'token' | 'clickMacro' | NamedParameter, TrackerFault>
>;

const longestEndpoint = 2048;
const longestToken = 255;

/** Scheme and host, and no fragment: what is appended would never be sent. */
const webAddress = /^https?:\/\/[^\s/?#@\\]+(?:[/?][^\s#]*)?$/i;
const plainName = /^[A-Za-z0-9_.-]{1,100}$/;

function endpointFault(endpoint: string): TrackerFault | null {
  if (endpoint === '') return 'endpoint_empty';
  const fits = webAddress.test(endpoint) && endpoint.length <= longestEndpoint;
  return fits && !hasControlCharacter(endpoint) ? null : 'endpoint_invalid';
}

function tokenFault(token: string): TrackerFault | null {
  if (token === '') return 'token_empty';
  const fits = token.length <= longestToken && !/\s/.test(token) && token.isWellFormed();
  return fits && !hasControlCharacter(token) ? null : 'token_invalid';
}

function isOneMacro(text: string): boolean {
  const [first, ...more] = tokenizeTemplate(text);
  return first?.kind === 'macro' && more.length === 0;
}

function nameFaults(words: TrackerWords): TrackerFaults {
  const twice = sharedWords(words);
  const faults: TrackerFaults = {};
  for (const name of namedParameters) {
    const word = words[name];
    if (word !== null && !plainName.test(word)) faults[name] = 'name_invalid';
    else if (twice.includes(name)) faults[name] = 'name_twice';
  }
  if (words.transaction_id === null) faults.transaction_id = 'click_missing';
  else if (!tellsEvents(words)) faults.event_id = 'event_missing';
  if (words.clickMacro !== null && !isOneMacro(words.clickMacro)) {
    faults.clickMacro = 'macro_invalid';
  }
  return faults;
}

/** What was typed as a tracker, or what is wrong with it, field by field. */
export function checkTracker(values: TrackerValues): Result<Tracker, TrackerFaults> {
  const { product } = values;
  const words = product === trackside ? null : typedWords(values.names);
  const endpoint = values.endpoint.trim();
  const takesToken = words === null || words.secure !== null;
  const token = takesToken ? values.token.trim() : '';
  const badEndpoint = endpointFault(endpoint);
  const badToken = takesToken ? tokenFault(token) : null;
  const faults: TrackerFaults = {
    ...(badEndpoint === null ? {} : { endpoint: badEndpoint }),
    ...(badToken === null ? {} : { token: badToken }),
    ...(words === null ? {} : nameFaults(words)),
  };
  if (Object.keys(faults).length > 0) return { ok: false, error: faults };
  const platform = product === trackside || product === otherTracker ? null : product;
  return { ok: true, value: { platform, endpoint, token, words } };
}
