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

export function trackingLinkSection({ profile, offer, slot, words }: SheetFacts): SheetSection {
  const link = composeTrackingTemplate(profile, { destination: offer.destinationUrl, slot });
  const macro = clickIdSlot(profile, slot)?.macro;
  const ours = codeSpan(transactionIdMacro);
  const place =
    link.parameter === null || macro === undefined
      ? words.linkPlaceUnknown({ macro: ours })
      : words.linkPlace({
          macro: ours,
          parameter: codeSpan(link.parameter),
          returned: codeSpan(macro),
        });
  return { title: words.link, body: [codeBlock(link.url), place] };
}

interface TitledUrl {
  readonly title: string;
  readonly composed: ComposedPostback;
}

function postbackUrls(facts: SheetFacts): TitledUrl[] {
  const { profile, offer, base, secure, slot, eventNameMacro, naming = {}, words } = facts;
  // What is composed holds no token even before it is masked.
  const common = { base, secure: tokenHint(secure), slot };
  const conversion = {
    title: words.conversionUrl,
    composed: composePostbackTemplate(profile, common),
  };
  if (profile?.oneTemplateForAllEvents === true) {
    const any = composePostbackTemplate(profile, { ...common, event: 'any', eventNameMacro });
    return [conversion, { title: words.anyEventUrl, composed: any }];
  }
  const events = offer.events.map(({ id, name, parameters }) => ({
    title: words.eventUrl({ name: codeSpan(name) }),
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
  const { words } = facts;
  const urls = postbackUrls(facts);
  const unmapped = [...new Set(urls.flatMap(({ composed }) => composed.unmapped))];
  const hint = codeSpan(tokenHint(facts.secure));
  return {
    title: words.urls,
    body: [
      words.token({ secure: codeSpan('secure'), hint }),
      ...urls.flatMap(({ title, composed }) => [title, codeBlock(composed.url)]),
      ...(unmapped.length === 0
        ? []
        : [
            words.unmapped({
              placeholder: codeSpan('REPLACE'),
              names: unmapped.map(codeSpan).join(', '),
            }),
          ]),
    ],
  };
}
