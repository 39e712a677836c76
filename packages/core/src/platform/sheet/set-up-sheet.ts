import { encodeFormText } from '../../shared/percent-encoding.ts';
import { tokenHint } from '../../shared/token-hint.ts';
import { platformById } from '../platform-by-id.ts';
import { eventSection, mappingSections, testSection } from './event-sections.ts';
import { plainText } from './markdown.ts';
import type { SetUpSheetOptions, SheetFacts } from './sheet-facts.ts';
import { englishSheetWords } from './sheet-words.ts';
import { postbackUrlSection, trackingLinkSection } from './url-sections.ts';

/** A shorter token stands in other words by chance. */
const shortestMasked = 4;

/** No token stands whole in what this gives, plain or encoded, wherever it was pasted. */
function withoutTokens(text: string, tokens: readonly string[]): string {
  return tokens
    .filter((token) => token.length >= shortestMasked)
    .flatMap((token) =>
      [token, encodeFormText(token), plainText(token)].map((written) => ({
        written,
        hint: tokenHint(token),
      })),
    )
    .toSorted((a, b) => b.written.length - a.written.length)
    .reduce((masked, { written, hint }) => masked.replaceAll(written, () => hint), text);
}

/**
 * Writes the sheet that an advertiser sets an offer up by, in Markdown: the tracking link, the postback
 * URLs, the events with their exact names, the platform's mapping page where it has one, and what to
 * test in which order. Tokens appear masked, never whole; what an offer pays is not told. Names are
 * shown byte for byte. Refuses nothing but what `composePostbackUrl` refuses. Rule: contract,
 * "Postback URLs"; the mapping page is the platform profile’s.
 *
 * @example
 * setUpSheet({ offer: { name: 'Shop', destinationUrl: 'https://a.example/', events: [] }, base: 'https://t.example', secure: 'k7Qm2vX9pLr4Tn8w' }).includes('https://t.example/?secure=k7Qm••••Tn8w&transaction_id=REPLACE') // => true
 */
export function setUpSheet(options: SetUpSheetOptions): string {
  const { secure, otherTokens = [], platform, sheetWords = englishSheetWords } = options;
  const facts: SheetFacts = { ...options, profile: platformById(platform ?? ''), sheetWords };
  const sections = [
    trackingLinkSection(facts),
    postbackUrlSection(facts),
    eventSection(facts),
    ...mappingSections(facts),
    testSection(facts),
  ];
  const offer = plainText(options.offer.name);
  const title =
    facts.profile === null
      ? sheetWords.title({ offer })
      : sheetWords.titleOn({ offer, platform: plainText(facts.profile.name) });
  const text = [
    `# ${title}`,
    ...sections.flatMap(({ title: heading, body }, index) => [
      `## ${index + 1}. ${heading}`,
      ...body,
    ]),
  ].join('\n\n');
  const hint = tokenHint(secure);
  const shown = text.replaceAll(encodeFormText(hint), () => hint);
  return `${withoutTokens(shown, [secure, ...otherTokens])}\n`;
}
