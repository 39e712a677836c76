import { parseDecimal, rescale } from '../../../../money/decimal.ts';
import type { PriceRule } from '../../../../money/price-rule.ts';
import type { Rule } from '../../../rule.ts';
import { type GoalPrices, goalNames, placeOfGoal, reportedGoals } from '../reported-goals.ts';

/** As many decimals as a percentage or any currency has. */
const finest = 4;

function exceeds(one: string, other: string): boolean {
  const [left, right] = [parseDecimal(one), parseDecimal(other)];
  return left !== null && right !== null && rescale(left, finest) > rescale(right, finest);
}

/** Only like can be compared with like: amount with amount, percentage with percentage. */
function isLoss(revenue: PriceRule | undefined, payout: PriceRule | undefined): boolean {
  if (revenue === undefined || payout === undefined) return false;
  // Without a revenue of its own a goal is often paid for out of another.
  if (revenue.type === 'None' || payout.type === 'None') return false;
  if ((revenue.type === 'CPS') !== (payout.type === 'CPS')) return false;
  return exceeds(payout.value, revenue.value);
}

function lossOf({ revenue, payout }: GoalPrices): boolean {
  return isLoss(revenue, payout);
}

export const findPayoutOverRevenue: Rule = (reading) => {
  const goals = reportedGoals(reading);
  const losses = goals?.prices.filter(lossOf) ?? [];
  const [first] = losses;
  if (goals === null || first === undefined) return [];
  return [
    {
      ...placeOfGoal(goals),
      message: `The payout of ${goalNames(losses)} is higher than its revenue, so each one loses money. Correct the offer's prices, unless that is meant.`,
      params: { goal: first.name ?? '', goals: String(losses.length) },
    },
  ];
};
