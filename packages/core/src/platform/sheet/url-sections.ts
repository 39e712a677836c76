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

export function trackingLinkSection(facts: SheetFacts): SheetSection {
  const { profile, offer, slot, words, sheetWords } = facts;
  const link = composeTrackingTemplate(profile, { destination: offer.destinationUrl, slot, words });
  const macro = clickIdSlot(profile, slot)?.macro;
  const own = clickMacroOf(words);
  const place = (): string => {
    if (own === null) return sheetWords.linkPlaceOpen;
    const clickId = codeSpan(own);
    return link.parameter === null || macro === undefined
      ? sheetWords.linkPlaceUnknown({ macro: clickId })
      : sheetWords.linkPlace({
          macro: clickId,
          parameter: codeSpan(link.parameter),
          returned: codeSpan(macro),
        });
  };
  return { title: sheetWords.link, body: [codeBlock(link.url), place()] };
}

interface TitledUrl {
  readonly title: string;
  readonly composed: ComposedPostback;
}

function postbackUrls(facts: SheetFacts): TitledUrl[] {
  const { profile, offer, base, secure, slot, eventNameMacro, naming, words, sheetWords } = facts;
  // What is composed holds no token even before it is masked.
  const common = { base, secure: tokenHint(secure), slot, words };
  const conversion = {
    title: sheetWords.conversionUrl,
    composed: composePostbackTemplate(profile, common),
  };
  if (profile?.oneTemplateForAllEvents === true) {
    const any = composePostbackTemplate(profile, { ...common, event: 'any', eventNameMacro });
    return [conversion, { title: sheetWords.anyEventUrl, composed: any }];
  }
  const events = offer.events.map(({ id, name, parameters }) => ({
    title: sheetWords.eventUrl({ name: codeSpan(name) }),
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
  const { words, sheetWords } = facts;
  const urls = postbackUrls(facts);
  const unmapped = [...new Set(urls.flatMap(({ composed }) => composed.unmapped))];
  const hint = codeSpan(tokenHint(facts.secure));
  const secure = trackerWord('secure', words);
  return {
    title: sheetWords.urls,
    body: [
      ...(secure === null ? [] : [sheetWords.token({ secure: codeSpan(secure), hint })]),
      ...urls.flatMap(({ title, composed }) => [title, codeBlock(composed.url)]),
      ...(unmapped.length === 0
        ? []
        : [
            sheetWords.unmapped({
              placeholder: codeSpan('REPLACE'),
              names: unmapped.map((name) => codeSpan(String(trackerWord(name, words)))).join(', '),
            }),
          ]),
    ],
  };
}
