import * as z from 'zod/mini';

import { eventProcedures } from './event-procedures.ts';
import { refusalBody } from './local-refusals.ts';
import type { LocalState } from './local-state.ts';
import { offerProcedures } from './offer-procedures.ts';
import { answer, type LocalProcedure, refuse } from './procedure.ts';

/** What a client of the API would send over the network. */
export interface ApiRequest {
  readonly url: string;
  readonly method: string;
  readonly body: string | null;
}

interface Init {
  readonly method?: string | undefined;
  readonly body?: unknown;
}

/** A request as `fetch` is given one. */
export function apiRequest(input: RequestInfo | URL, init: Init | undefined): ApiRequest {
  const { method = 'GET', body } = init ?? {};
  const url = input instanceof Request ? input.url : input.toString();
  return { url, method, body: typeof body === 'string' ? body : null };
}

/** Where the state is kept. */
export interface StateKeeper {
  read(): Promise<LocalState>;
  /** Keeps what the change makes of the state, and says whether it could. */
  update(change: (state: LocalState) => LocalState): Promise<boolean>;
}

const whoami: LocalProcedure = () => answer({ name: '', role: 'admin' });

/** Where every postback URL begins, whose token it carries, and in which words. */
const account: LocalProcedure = ({ tracker }) =>
  tracker === null
    ? refuse('TRACKER_MISSING')
    : answer({
        secure: tracker.token,
        previousSecure: null,
        publicUrl: tracker.endpoint,
        words: tracker.words,
      });

const procedures = new Map<string, LocalProcedure>(
  Object.entries({
    ...offerProcedures,
    ...eventProcedures,
    'access.whoami': whoami,
    'global.get': account,
  }),
);

function bodyOf(outcome: ReturnType<LocalProcedure>) {
  return outcome.ok ? { result: { data: outcome.value.value } } : refusalBody(outcome.error);
}

/** One change, kept before it is answered. */
async function change(
  keeper: StateKeeper,
  procedure: LocalProcedure,
  input: unknown,
): Promise<unknown> {
  let outcome = refuse('NOT_KEPT');
  const kept = await keeper.update((state) => {
    outcome = procedure(state, input, new Date().toISOString());
    return outcome.ok ? (outcome.value.state ?? state) : state;
  });
  return kept ? bodyOf(outcome) : refusalBody('NOT_KEPT');
}

const inputsSchema = z.record(z.string(), z.unknown());

function inputsOf({ url, method, body }: ApiRequest): Record<string, unknown> {
  const asked = method === 'GET' ? new URL(url).searchParams.get('input') : body;
  return inputsSchema.parse(JSON.parse(asked ?? '{}'));
}

/**
 * Answers a batch of the API as a server would, from what is kept here: queries by reading, mutations
 * one after another. What needs a server is refused, and says so.
 */
export async function answerWith(keeper: StateKeeper, request: ApiRequest): Promise<Response> {
  const paths = new URL(request.url).pathname.replace(/^.*\/trpc\//, '').split(',');
  const inputs = inputsOf(request);
  const bodies: unknown[] = [];
  for (const [index, path] of paths.entries()) {
    const procedure = procedures.get(path);
    const input = inputs[String(index)];
    if (procedure === undefined) bodies.push(refusalBody('NOT_LOCAL'));
    else if (request.method !== 'GET') bodies.push(await change(keeper, procedure, input));
    else bodies.push(bodyOf(procedure(await keeper.read(), input, new Date().toISOString())));
  }
  return Response.json(bodies);
}
