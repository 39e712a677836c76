import { type Rule, valueSubject } from '../../../rule.ts';
import { type SentStatus, sentStatuses } from './sent-statuses.ts';

function messageFor({ word, value, counted }: SentStatus, fixed: boolean): string {
  if (fixed && counted)
    return `Every postback says “${value}”, and this offer counts it. Leave status out, or add the word to the statuses that the offer does not count.`;
  if (fixed)
    return `Every postback says “${value}”, and this offer does not count that, so all are held. Use the platform's status macro, or leave status out.`;
  return counted
    ? `“${word}” is sent as “${value}”, and this offer counts that. Add “${value}” to the statuses that the offer does not count, or send one of them.`
    : `“${word}” is sent as “${value}”, and this offer does not count that, so it is held. Send another word for it.`;
}

/** A status that is not counted holds its postback (contract, row 13); every other one counts. */
export const findStatusUnmapped: Rule = (reading) => {
  const sent = sentStatuses(reading);
  const wrong = sent?.statuses.find(
    ({ meaning, counted }) =>
      (meaning === 'rejected' && counted) || (!counted && (sent.fixed || meaning === 'stands')),
  );
  if (sent === null || wrong === undefined) return [];
  return [
    {
      span: sent.parameter.valueSpan,
      subject: valueSubject(sent.parameter),
      message: messageFor(wrong, sent.fixed),
      params: { parameter: 'status', found: wrong.value, word: wrong.word },
    },
  ];
};
