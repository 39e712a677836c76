import { looksLikeEvent, looseName } from '../../reading/parameter-names.ts';
import { valuedParameter } from '../../reading/reading.ts';
import { type Rule, valueSubject } from '../../rule.ts';

const ours: ReadonlySet<string> = new Set(['event_id', 'event_name']);

/** A careless spelling of one of our two names: the server refuses it even beside the right one. */
function isMisnamed(name: string): boolean {
  return !ours.has(name) && /^event(?:id|name)$/.test(looseName(name));
}

export const findEventParamMissing: Rule = (reading) => {
  if (!reading.ours) return [];
  const { parameters } = reading.postback;
  const misnamed = parameters.find(({ name }) => isMisnamed(name));
  const valued = [...ours].some((name) => valuedParameter(reading, name) !== undefined);
  const isRepeat = parameters.some(({ name }) => name === misnamed?.name.toLowerCase());
  const suspect =
    misnamed ?? (valued ? undefined : parameters.find(({ name }) => looksLikeEvent(name)));
  if (suspect === undefined || isRepeat) return [];
  return [
    {
      span: suspect.span,
      subject: valueSubject(suspect),
      message: ours.has(suspect.name)
        ? `“${suspect.name}” has no value, so the event is unknown. Give it the event's id or name, or the platform's event name macro.`
        : `“${suspect.name}” does not name an event here. Use event_id or event_name.`,
      params: { found: suspect.name },
    },
  ];
};
