import type { TrackedEvent } from '../../event/event-definition.ts';
import type { EventMapping } from '../../template/platform-profile.ts';
import { type TrackerWords, trackerWord } from '../../template/tracker-words.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { SheetFacts, SheetSection } from './sheet-facts.ts';

/** Each time with an id of its own, where the tracker takes one. */
function oftenText(words: TrackerWords | undefined): string {
  const key = trackerWord('order_id', words);
  return key === null
    ? 'as often as it happens'
    : `as often as it happens, each time with an ${codeSpan(key)} of its own`;
}

function bulletOf({ id, name, allowMultiple }: TrackedEvent, words?: TrackerWords): string {
  const often = allowMultiple ? oftenText(words) : 'once a click';
  const word = trackerWord('event_id', words);
  const number = id === null || word === null ? '' : ` (${codeSpan(`${word}=${id}`)})`;
  const blanks = name.trim() === name ? '' : ' The blanks at its ends belong to the name.';
  return `- ${codeSpan(name)}${number}: ${often}.${blanks}`;
}

export function eventSection({ offer, words }: SheetFacts): SheetSection {
  const { events } = offer;
  return {
    title: 'Events',
    body:
      events.length === 0
        ? ['The offer has no events: only the conversion is reported.']
        : [
            'Names count exactly: upper and lower case, spaces and every sign.',
            events.map((event) => bulletOf(event, words)).join('\n'),
          ],
  };
}

function needsRevenue({ revenue, payout, parameters }: TrackedEvent): boolean {
  const isShare = revenue.type === 'CPS' || payout.type === 'CPS';
  return isShare || parameters.some(({ name }) => name === 'sale_amount');
}

function mappingBody(words: EventMapping, facts: SheetFacts): string[] {
  const { profile, offer, eventNameMacro } = facts;
  const carriesPartner =
    eventNameMacro !== undefined && eventNameMacro === profile?.sends['eventId']?.macro;
  const { event, partnerEvent, usersFrom, including } = words.columns;
  const carried = carriesPartner ? partnerEvent : event;
  const rows = offer.events.map((one) => [
    carriesPartner ? 'the app’s own name' : codeSpan(one.name),
    codeSpan(one.name),
    words.ownUsers,
    needsRevenue(one) ? words.withRevenue : 'any choice',
  ]);
  return [
    [
      `- ${words.partnerSwitch}: on.`,
      `- ${words.eventsSwitch}: on.`,
      `- ${words.window}: 30 days or longer.`,
      `- The install, ${usersFrom}: ${words.ownUsers}.`,
    ].join('\n'),
    ...(rows.length === 0
      ? []
      : [markdownTable([event, partnerEvent, usersFrom, including], rows)]),
    `The postback carries the name under “${carried}”. Save the page when all rows stand.`,
  ];
}

/** Nothing where the platform has no such page. */
export function mappingSections(facts: SheetFacts): SheetSection[] {
  const words = facts.profile?.eventMapping;
  if (facts.profile === null || words === undefined) return [];
  return [
    {
      title: `The page for the partner in ${facts.profile.name}`,
      body: mappingBody(words, facts),
    },
  ];
}

/** What to reach, one after another, and where to look for it. */
function stepsIn(events: readonly TrackedEvent[]): string[] {
  return [
    'Open the tracking link on a device that has not been used for a test before.',
    'Reach the conversion, and find it in the tracker.',
    ...events.map(({ name }) => `Reach ${codeSpan(name)}, and find it in the tracker.`),
  ];
}

/** What to reach, one after another, and what is answered. */
function stepsWithAnswers(events: readonly TrackedEvent[]): string[] {
  const once = events.some(({ allowMultiple }) => !allowMultiple);
  const often = events.some(({ allowMultiple }) => allowMultiple);
  return [
    'Open the tracking link on a device that has not been used for a test before.',
    `Reach the conversion. The answer is ${codeSpan('CONVERSION_RECORDED')}.`,
    ...events.map(
      ({ name }) => `Reach ${codeSpan(name)}. The answer is ${codeSpan('EVENT_RECORDED')}.`,
    ),
    ...(once
      ? [
          `Reach an event that comes once a click a second time. The answer is ${codeSpan('EVENT_DUPLICATE')}, and it counts once.`,
        ]
      : []),
    ...(often
      ? [
          `Reach an event that may repeat a second time, with another ${codeSpan('order_id')}. The answer is ${codeSpan('EVENT_RECORDED')}.`,
        ]
      : []),
  ];
}

/** Another tracker than ours answers in its own way: there it is looked for what arrived. */
export function testSection({ offer, words }: SheetFacts): SheetSection {
  const steps = words === undefined ? stepsWithAnswers(offer.events) : stepsIn(offer.events);
  return {
    title: 'Test in this order',
    body: [
      words === undefined
        ? `An event is held until its click has a conversion. Each answer carries its code in the header ${codeSpan('Postback-Code')}; tell us any other code than these.`
        : 'Tell us what did not arrive, and when it was sent.',
      steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ],
  };
}
