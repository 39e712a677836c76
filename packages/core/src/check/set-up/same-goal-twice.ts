import type { SetUpFindingText, SetUpReading } from './set-up-rules.ts';
import type { Goal } from './goal-of.ts';

/** What two URLs must not share. A macro may name another event in each. */
function keyOf(goal: Goal): string | null {
  if (goal.kind === 'any-event') return null;
  return goal.kind === 'conversion' ? 'conversion' : `event ${goal.event.name}`;
}

export function findSameGoalTwice({ postbacks }: SetUpReading): SetUpFindingText[] {
  const first = new Map<string, number>();
  return postbacks.flatMap((postback, index): SetUpFindingText[] => {
    const goal = postback?.goal ?? null;
    const key = goal === null ? null : keyOf(goal);
    if (postback === null || goal === null || key === null) return [];
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, index);
      return [];
    }
    const isEvent = goal.kind === 'event';
    return [
      {
        postback: index,
        span: isEvent ? goal.span : [0, postback.reading.postback.mended.text.length],
        message: `Postback URL ${before + 1} reports ${isEvent ? `“${goal.event.name}”` : 'the conversion'} already. Keep one of the two.`,
        params: { found: isEvent ? goal.event.name : '', other: String(before + 1) },
      },
    ];
  });
}
