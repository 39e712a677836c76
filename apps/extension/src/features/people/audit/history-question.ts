import type { AuditEntry, AuditQuestion } from '../../../api/people-types.ts';

/** What a change may be about, in the order of the choice. */
export const entities = [
  'offer',
  'event',
  'secure',
  'global',
  'affiliate',
  'payout',
  'postback',
  'token',
  'invitation',
  'webhook',
] as const satisfies readonly AuditEntry['entity'][];

export const spans = ['all', '1', '7', '30'] as const;

export interface Filter {
  /** Everybody where it is null. */
  readonly actorId: number | null;
  readonly entity: AuditEntry['entity'] | null;
  readonly offerId: number | null;
  /** Of how many days; `all` has no beginning. */
  readonly span: (typeof spans)[number];
}

export const noFilter: Filter = { actorId: null, entity: null, offerId: null, span: 'all' };

const dayMs = 86_400_000;

/** What the server is asked by. */
export function questionOf(
  { actorId, entity, offerId, span }: Filter,
  now: number,
): Omit<AuditQuestion, 'cursor' | 'limit'> {
  return {
    ...(actorId === null ? {} : { actorId }),
    ...(entity === null ? {} : { entity }),
    ...(offerId === null ? {} : { offerId }),
    ...(span === 'all' ? {} : { from: new Date(now - Number(span) * dayMs).toISOString() }),
  };
}

/** Whose token it is. */
export interface Person {
  readonly id: number;
  readonly name: string;
}

/** Those who are known and those who stand in the entries, each once, by name. */
export function withPeopleSeen(
  known: readonly Person[],
  entries: readonly Pick<AuditEntry, 'actor'>[],
): Person[] {
  const people = new Map(known.map(({ id, name }) => [id, name]));
  for (const { actor } of entries) {
    if (actor.id !== null && !people.has(actor.id)) people.set(actor.id, actor.name);
  }
  return [...people]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
