import { type Rule, valueSubject } from '../../../rule.ts';
import { type SentStatuses, sentStatuses } from './sent-statuses.ts';

/** One that networks agree on: 2 and 3 are pending, declined or rejected, as the network will. */
const agreed = '1';

/**
 * The value that does not tell whether the sale stands; null where each does. One that the offer does
 * not count is no question: STATUS_UNMAPPED has named it before.
 */
function ambiguous({ statuses, fixed }: SentStatuses): string | null {
  if (fixed) {
    const unclear = statuses.find(
      ({ value, meaning }) => (/^\d+$/.test(value) && value !== agreed) || meaning === 'open',
    );
    return unclear?.value ?? null;
  }
  const shared = statuses.find(({ value, meaning }) =>
    statuses.some((other) => other.value === value && other.meaning !== meaning),
  );
  return shared?.value ?? null;
}

export const findStatusAmbiguous: Rule = (reading) => {
  const sent = sentStatuses(reading);
  const found = sent === null ? null : ambiguous(sent);
  if (sent === null || found === null) return [];
  return [
    {
      span: sent.parameter.valueSpan,
      subject: valueSubject(sent.parameter),
      message: sent.fixed
        ? `The status “${found}” does not tell whether the sale stands, and this offer counts it. Use the platform's status macro, or leave status out.`
        : `Statuses that mean different things are all sent as “${found}”. Send a word of its own for what is not to be counted.`,
      params: { parameter: 'status', found },
    },
  ];
};
