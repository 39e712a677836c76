import type { TrackedEvent } from '../../../../event/event-definition.ts';
import type { Rule } from '../../../rule.ts';
import { goalNames, placeOfGoal, reportedGoals } from '../reported-goals.ts';

/** A word that stands by itself. */
function word(...words: readonly string[]): RegExp {
  return new RegExp(`(?:^| )(?:${words.join('|')})(?: |$)`);
}

/** What people do again and again, and are paid for each time. */
const repeats = word(
  'purchase[ds]?',
  'repurchase',
  'deposit(?:ed|s)?',
  'redeposit',
  'renew(?:al|als|ed)?',
  'rebill(?:s|ed|ing)?',
  'recharge[ds]?',
  'top ?up',
  'reorder(?:ed)?',
);
const orders = /^(?:af )?orders?(?: placed| completed| paid)?$|^(?:place|complete|new) order$/;

/** A time that does not come again, a step on the way, or the undoing of it. */
const once = word(
  'first|1st|second|2nd|third|3rd|ftd|initial|unique|once',
  'start(?:ed)?|begin|initiated?|add|view(?:ed)?|click(?:ed)?|tap(?:ped)?|open(?:ed)?',
  'button|screen|page|form|intent|attempt(?:ed)?|method|info',
  'cancel(?:l?ed)?|refund(?:ed)?|fail(?:ed)?|error|declined|rejected|pending',
);

function repeatsByName(name: string): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  return (repeats.test(words) || orders.test(words)) && !once.test(words);
}

/** An event that is worth nothing costs nothing when its repeats are left out. */
function isPaid({ revenue, payout }: TrackedEvent): boolean {
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
