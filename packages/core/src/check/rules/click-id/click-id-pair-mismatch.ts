import { carriesClickId, type Reading } from '../../reading/reading.ts';
import type { TextReading } from '../../reading/read-text.ts';
import { type Finding, type Rule, valueSubject } from '../../rule.ts';
import { returnedParameter } from './returned-parameter.ts';
import { trackingLinkRepair, wantedParameter } from './tracking-link-repair.ts';

function linkWithoutClickId(reading: Reading, about: TextReading): Finding {
  return {
    about,
    span: [0, about.mended.text.length],
    subject: 'pair',
    message:
      'The tracking link does not pass the click id on, so no postback can bring it back. Put {transaction_id} into the parameter that the platform returns.',
    params: { expected: '{transaction_id}' },
    repair: trackingLinkRepair(reading, about, wantedParameter(reading, about)),
  };
}

export const findClickIdPairMismatch: Rule = (reading) => {
  const { link, clickParameter, carriers, ours } = reading;
  if (link === null || !ours) return [];
  const carrier = link.parameters.find(carriesClickId);
  if (carrier === undefined) return [linkWithoutClickId(reading, link)];
  if (clickParameter === null || clickParameter.soleMacro === null) return [];
  const returned = returnedParameter(reading, link, clickParameter.soleMacro);
  if (returned === null || carriers.includes(returned)) return [];
  const passed = carriers.join(', ');
  const repair = trackingLinkRepair(reading, link, returned);
  return [
    {
      // A repair belongs to the text that it mends.
      ...(repair === undefined
        ? { span: clickParameter.valueSpan }
        : { about: link, span: carrier.valueSpan, repair }),
      subject: valueSubject(clickParameter),
      message: `The tracking link puts the click id into ${passed}, but the postback returns ${returned}. Use the same slot in both.`,
      params: { passed, returned },
    },
  ];
};
