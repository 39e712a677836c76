import type { EventDefinition } from '../../../../event/event-definition.ts';
import type { Rule } from '../../../rule.ts';
import { goalNames, placeOfGoal, reportedGoals } from '../reported-goals.ts';

const word = (words: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${words})(?:[^a-z]|$)`);

/** What people do again and again, and are paid for each time. */
const repeats = word(
  'purchase[ds]?|order(?:ed|s)?|deposit(?:ed|s)?|redeposit|renew(?:al|als|ed)?|rebill(?:s|ed)?|recharge[ds]?|top.?up|reorder|repurchase|payment|bet|booking',
);
/** A step on the way, or a time that does not come again. */
const once = word(
  'first|1st|ftd|initial|new|unique|once|start(?:ed)?|begin|initiate[ds]?|add|cancel(?:l?ed)?|refund(?:ed)?|view(?:ed)?|fail(?:ed)?',
);

function repeatsByName(name: string): boolean {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return repeats.test(words) && !once.test(words);
}

/** An event that is worth nothing costs nothing when its repeats are left out. */
function isPaid({ revenue, payout }: EventDefinition): boolean {
  return revenue.type !== 'None' || payout.type !== 'None';
}

export const findMultipleOff: Rule = (reading) => {
  const goals = reportedGoals(reading);
  const single = (goals?.events ?? []).filter(
    (event) => !event.allowMultiple && isPaid(event) && repeatsByName(event.name),
  );
  const [first] = single;
  if (goals === null || first === undefined) return [];
  return [
    {
      ...placeOfGoal(goals),
      message: `By its name ${goalNames(single)} comes more than once, and only the first of each click is counted. Switch “allow multiple” on, unless that is meant.`,
      params: { event: first.name, events: String(single.length) },
    },
  ];
};
