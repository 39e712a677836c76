import type { SetUpFindingText, SetUpReading } from './set-up-rules.ts';

const mostNamed = 10;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export function findEventWithoutPostback({ offer, postbacks }: SetUpReading): SetUpFindingText[] {
  const goals = postbacks.map((postback) => postback?.goal ?? null);
  // What a URL reports that can't be told may be any of them.
  if (postbacks.some((postback) => postback !== null && postback.goal === null)) return [];
  if (goals.every((goal) => goal === null)) return [];
  if (goals.some((goal) => goal?.kind === 'any-event')) return [];
  const reported = new Set(
    goals.flatMap((goal) => (goal?.kind === 'event' ? goal.event.name : [])),
  );
  const missing = (offer?.events ?? []).filter(({ name }) => !reported.has(name));
  if (missing.length === 0) return [];
  const names = listed(missing.map(({ name }) => name));
  return [
    {
      postback: null,
      message: `No postback URL reports ${names}. Set up their URLs too, or the one URL for any event.`,
      params: { missing: names },
    },
  ];
}
