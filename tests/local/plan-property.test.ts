import { expect, test } from 'vitest';
import type { LocalEvent, LocalOffer } from '../../apps/extension/src/api/local/local-state.ts';
import { linksOf, planUpload } from '../../apps/extension/src/features/upload/plan/plan-upload.ts';
import type { ServerOffer } from '../../apps/extension/src/features/upload/plan/server-offer.ts';
import {
  afterSteps,
  localEvent,
  localOffer,
  localState,
  serverOffer,
} from '../../apps/extension/src/features/upload/testing/upload-world.ts';
import {
  type EventChoice,
  type OfferChoice,
  type UploadChoices,
} from '../../apps/extension/src/features/upload/plan/upload-choices.ts';
import { uploadSteps } from '../../apps/extension/src/features/upload/plan/upload-steps.ts';
import { seededRandom, type SeededRandom } from '../chance/seeded-random.ts';

const names = ['Shop', 'Game', 'Shop (2)'];
const eventNames = ['sale', 'Sale', 'level'];
const prices = [
  { type: 'None' },
  { type: 'CPA', value: '5' },
  { type: 'CPS', value: '5' },
] as const;

function anyOffer(random: SeededRandom, id: number): LocalOffer {
  return localOffer(id, {
    name: random.pick(names),
    revenue: random.pick(prices),
    currency: random.pick(['USD', 'USD', 'EUR']),
  });
}

function anyEvents(random: SeededRandom, firstId: number, offerId: number): LocalEvent[] {
  return random
    .shuffled(eventNames)
    .slice(0, random.below(4))
    .map((name, index) =>
      localEvent(firstId + index, offerId, {
        name,
        revenue: random.pick(prices),
        trackerId: random.chance(0.5) ? String(firstId + 500 + index) : null,
      }),
    );
}

function anyServer(random: SeededRandom): ServerOffer[] {
  return Array.from({ length: random.below(4) }, (_, index) => {
    const id = 500 + index * 10;
    const events = anyEvents(random, id + 1, id).map((event) => [event.id, event] as const);
    return serverOffer(id, anyOffer(random, id), { events });
  });
}

const eventChoices: readonly EventChoice[] = ['keep', 'overwrite', 'create'];

function anyChoices(
  random: SeededRandom,
  offers: readonly LocalOffer[],
  events: readonly LocalEvent[],
): UploadChoices {
  const offerChoices: readonly OfferChoice[] = [
    { kind: 'keep' },
    { kind: 'overwrite' },
    { kind: 'skip' },
    { kind: 'rename', name: random.pick([...names, 'New', '']) },
  ];
  return {
    offers: Object.fromEntries(offers.map(({ id }) => [String(id), random.pick(offerChoices)])),
    events: Object.fromEntries(events.map(({ id }) => [String(id), random.pick(eventChoices)])),
    links: {},
  };
}

test('planning again after an upload, whole or interrupted, doubles nothing and ends', () => {
  let uploads = 0;
  for (let seed = 0; seed < 3000; seed += 1) {
    const random = seededRandom(seed);
    const offers = Array.from({ length: random.below(5) }, (_, index) =>
      anyOffer(random, index + 1),
    );
    const events = offers.flatMap(({ id }) => anyEvents(random, id * 10, id));
    const state = localState(offers, events);
    const choices = anyChoices(random, offers, events);
    let servers = anyServer(random);
    const plan = planUpload(state, servers, choices);
    const steps = uploadSteps(plan);
    const stopsAt = random.below(steps.length + 1);
    if (steps.length > 0) uploads += 1;
    let links = linksOf(plan);
    const carry = (todo: typeof steps, done: number): void => {
      const before = servers.length;
      servers = afterSteps(servers, todo, done);
      const made = todo
        .slice(0, done)
        .flatMap((step) => (step.kind === 'create-offer' ? [step] : []));
      links = {
        ...links,
        ...Object.fromEntries(
          made.map((step, index) => [String(step.offer.id), servers[before + index]?.id ?? 0]),
        ),
      };
    };
    carry(steps, stopsAt);
    const rest = uploadSteps(planUpload(state, servers, { ...choices, links }));
    expect(rest.length, `seed ${seed}`).toBe(steps.length - stopsAt);
    carry(rest, rest.length);
    expect(uploadSteps(planUpload(state, servers, { ...choices, links })), `seed ${seed}`).toEqual(
      [],
    );
  }
  expect(uploads).toBeGreaterThan(1000);
});
