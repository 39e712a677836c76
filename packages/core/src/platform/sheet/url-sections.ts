import { clickIdSlot } from '../../template/compose/click-id-slot.ts';
import {
  type ComposedPostback,
  composePostbackTemplate,
} from '../../template/compose/compose-postback-template.ts';
import {
  clickMacroOf,
  composeTrackingTemplate,
} from '../../template/compose/compose-tracking-template.ts';
import { tokenHint } from '../../shared/token-hint.ts';
import { trackerWord } from '../../template/tracker-words.ts';
import { codeBlock, codeSpan } from './markdown.ts';
import type { SheetFacts, SheetSection } from './sheet-facts.ts';

export function trackingLinkSection({ profile, offer, slot, words }: SheetFacts): SheetSection {
  const link = composeTrackingTemplate(profile, { destination: offer.destinationUrl, slot, words });
  const macro = clickIdSlot(profile, slot)?.macro;
  const own = clickMacroOf(words);
  const clickId = own === null ? 'the click id' : codeSpan(own);
  const place =
    link.parameter === null || macro === undefined
      ? `Put ${clickId} into the parameter whose value your postbacks give back.`
      : `We fill in ${clickId} with the id of the click. It travels in ${codeSpan(link.parameter)}, and ${codeSpan(macro)} in the postback URLs gives it back.`;
  return { title: 'Tracking link', body: [codeBlock(link.url), place] };
}

interface TitledUrl {
  readonly title: string;
  readonly composed: ComposedPostback;
}

function postbackUrls(facts: SheetFacts): TitledUrl[] {
  const { profile, offer, base, secure, slot, eventNameMacro, naming, words } = facts;
  // What is composed holds no token even before it is masked.
  const common = { base, secure: tokenHint(secure), slot, words };
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
      by: naming?.get(name),
      parameters,
    }),
  }));
  return [conversion, ...events];
}

export function postbackUrlSection(facts: SheetFacts): SheetSection {
  const urls = postbackUrls(facts);
  const unmapped = [...new Set(urls.flatMap(({ composed }) => composed.unmapped))];
  const hint = codeSpan(tokenHint(facts.secure));
  const word = trackerWord('secure', facts.words);
  return {
    title: 'Postback URLs',
    body: [
      ...(word === null
        ? []
        : [
            `The token in ${codeSpan(word)} is masked on this sheet: ${hint}. Whoever has it can report conversions, so it is handed over apart from the sheet, by a password manager or a message that is read once. Put it in place of ${hint} in each URL.`,
          ]),
      ...urls.flatMap(({ title, composed }) => [`${title}:`, codeBlock(composed.url)]),
      ...(unmapped.length === 0
        ? []
        : [
            `Still to be filled in: put your platform’s own macro in place of ${codeSpan('REPLACE')} for ${unmapped.map((name) => codeSpan(String(trackerWord(name, facts.words)))).join(', ')}.`,
          ]),
    ],
  };
}
