import { valuedParameter } from '../../../reading/reading.ts';
import type { Rule } from '../../../rule.ts';
import { globalTokens } from '../../secure/live-tokens.ts';

export const findGlobalForEvent: Rule = (reading) => {
  const { profile } = reading.context;
  const token = valuedParameter(reading, 'secure')?.literal ?? null;
  if (profile?.noGlobalEventPostbacks === undefined || token === null) return [];
  if (!globalTokens(reading).includes(token)) return [];
  const event = valuedParameter(reading, 'event_id') ?? valuedParameter(reading, 'event_name');
  if (event === undefined) return [];
  return [
    {
      span: event.span,
      message: `${profile.name}'s global postback reports conversions only, so a global URL for an event is never called. Set up the offer's own postback URL for the event.`,
      params: { platform: profile.name, parameter: event.name },
    },
  ];
};
