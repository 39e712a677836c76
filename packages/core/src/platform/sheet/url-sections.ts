import { clickIdSlot } from '../../template/compose/click-id-slot.ts';
import {
  type ComposedPostback,
  composePostbackTemplate,
} from '../../template/compose/compose-postback-template.ts';
import {
  composeTrackingTemplate,
  transactionIdMacro,
} from '../../template/compose/compose-tracking-template.ts';
import { tokenHint } from '../../shared/token-hint.ts';
import { codeBlock, codeSpan } from './markdown.ts';
import type { SheetFacts, SheetSection } from './sheet-facts.ts';

export function trackingLinkSection({ profile, offer, slot }: SheetFacts): SheetSection {
  const link = composeTrackingTemplate(profile, { destination: offer.destinationUrl, slot });
  const macro = clickIdSlot(profile, slot)?.macro;
  const place =
    link.parameter === null || macro === undefined
      ? `Put ${codeSpan(transactionIdMacro)} into the parameter whose value your postbacks give back.`
      : `We fill in ${codeSpan(transactionIdMacro)} with the id of the click. It travels in ${codeSpan(link.parameter)}, and ${codeSpan(macro)} in the postback URLs gives it back.`;
  return { title: 'Tracking link', body: [codeBlock(link.url), place] };
}

interface TitledUrl {
  readonly title: string;
  readonly composed: ComposedPostback;
}

function postbackUrls(facts: SheetFacts): TitledUrl[] {
  const { profile, offer, base, secure, slot, eventNameMacro, naming = {} } = facts;
  // What is composed holds no token even before it is masked.
  const common = { base, secure: tokenHint(secure), slot };
  const conversion = {
    title: 'The conversion',
    composed: composePostbackTemplate(profile, common),
  };
  if (profile?.oneTemplateForAllEvents === true) {
    const any = composePostbackTemplate(profile, { ...common, event: 'any', eventNameMacro });
    return [conversion, { title: 'Every event after it', composed: any }];
  }
  const events = offer.events.map(({ id, name, parameters }) => ({
    title: `The event ${codeSpan(name)}`,
    composed: composePostbackTemplate(profile, {
      ...common,
      event: { id, name },
      by: naming[id],
      parameters,
    }),
  }));
  return [conversion, ...events];
}

export function postbackUrlSection(facts: SheetFacts): SheetSection {
  const urls = postbackUrls(facts);
  const unmapped = [...new Set(urls.flatMap(({ composed }) => composed.unmapped))];
  const hint = codeSpan(tokenHint(facts.secure));
  return {
    title: 'Postback URLs',
    body: [
      `The token in ${codeSpan('secure')} is masked on this sheet: ${hint}. Whoever has it can report conversions, so it is handed over apart from the sheet, by a password manager or a message that is read once. Put it in place of ${hint} in each URL.`,
      ...urls.flatMap(({ title, composed }) => [`${title}:`, codeBlock(composed.url)]),
      ...(unmapped.length === 0
        ? []
        : [
            `Still to be filled in: put your platform’s own macro in place of ${codeSpan('REPLACE')} for ${unmapped.map(codeSpan).join(', ')}.`,
          ]),
    ],
  };
}
