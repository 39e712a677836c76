import type { EventDefinition } from '../../event/event-definition.ts';
import type { EventMapping } from '../../template/platform-profile.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { SheetFacts, SheetSection } from './sheet-facts.ts';
import type { SheetWords } from './sheet-words.ts';

function bulletOf({ id, name, allowMultiple }: EventDefinition, words: SheetWords): string {
  const event = { name: codeSpan(name), id: codeSpan(`event_id=${id}`) };
  const often = allowMultiple
    ? words.often({ ...event, order: codeSpan('order_id') })
    : words.once(event);
  return name.trim() === name ? `- ${often}` : `- ${often} ${words.blanks}`;
}

export function eventSection({ offer, words }: SheetFacts): SheetSection {
  const { events } = offer;
  return {
    title: words.events,
    body:
      events.length === 0
        ? [words.noEvents]
        : [words.namesCount, events.map((event) => bulletOf(event, words)).join('\n')],
  };
}

function needsRevenue({ revenue, payout, parameters }: EventDefinition): boolean {
  const isShare = revenue.type === 'CPS' || payout.type === 'CPS';
  return isShare || parameters.some(({ name }) => name === 'sale_amount');
}

function mappingBody(labels: EventMapping, facts: SheetFacts): string[] {
  const { profile, offer, eventNameMacro, words } = facts;
  const carriesPartner =
    eventNameMacro !== undefined && eventNameMacro === profile?.sends['eventId']?.macro;
  const { event, partnerEvent, usersFrom, including } = labels.columns;
  const carried = carriesPartner ? partnerEvent : event;
  const rows = offer.events.map((one) => [
    carriesPartner ? words.ownName : codeSpan(one.name),
    codeSpan(one.name),
    labels.ownUsers,
    needsRevenue(one) ? labels.withRevenue : words.anyChoice,
  ]);
  return [
    [
      words.switchedOn({ label: labels.partnerSwitch }),
      words.switchedOn({ label: labels.eventsSwitch }),
      words.window({ label: labels.window }),
      words.install({ label: usersFrom, choice: labels.ownUsers }),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...(rows.length === 0
      ? []
      : [markdownTable([event, partnerEvent, usersFrom, including], rows)]),
    words.carried({ column: carried }),
  ];
}

/** Nothing where the platform has no such page. */
export function mappingSections(facts: SheetFacts): SheetSection[] {
  const labels = facts.profile?.eventMapping;
  if (facts.profile === null || labels === undefined) return [];
  return [
    {
      title: facts.words.page({ platform: facts.profile.name }),
      body: mappingBody(labels, facts),
    },
  ];
}

/** What to reach, one after another, and what is answered. */
export function testSection({ offer, words }: SheetFacts): SheetSection {
  const once = offer.events.some(({ allowMultiple }) => !allowMultiple);
  const often = offer.events.some(({ allowMultiple }) => allowMultiple);
  const recorded = codeSpan('EVENT_RECORDED');
  const steps = [
    words.testClick,
    words.testConversion({ code: codeSpan('CONVERSION_RECORDED') }),
    ...offer.events.map(({ name }) => words.testEvent({ name: codeSpan(name), code: recorded })),
    ...(once ? [words.testTwice({ code: codeSpan('EVENT_DUPLICATE') })] : []),
    ...(often ? [words.testAgain({ code: recorded, order: codeSpan('order_id') })] : []),
  ];
  return {
    title: words.tests,
    body: [
      words.testHeld({ header: codeSpan('Postback-Code') }),
      steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ],
  };
}
