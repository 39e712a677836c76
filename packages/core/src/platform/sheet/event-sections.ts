import type { TrackedEvent } from '../../event/event-definition.ts';
import type { EventMapping } from '../../template/platform-profile.ts';
import { trackerWord } from '../../template/tracker-words.ts';
import { codeSpan, markdownTable } from './markdown.ts';
import type { SheetFacts, SheetSection } from './sheet-facts.ts';

function bulletOf(
  { id, name, allowMultiple }: TrackedEvent,
  { words, sheetWords }: SheetFacts,
): string {
  const idWord = trackerWord('event_id', words);
  const number = id === null || idWord === null ? '' : ` (${codeSpan(`${idWord}=${id}`)})`;
  const event = `${codeSpan(name)}${number}`;
  const order = trackerWord('order_id', words);
  const often =
    order === null
      ? sheetWords.oftenAlike({ event })
      : sheetWords.often({ event, order: codeSpan(order) });
  const line = allowMultiple ? often : sheetWords.once({ event });
  return name.trim() === name ? `- ${line}` : `- ${line} ${sheetWords.blanks}`;
}

export function eventSection(facts: SheetFacts): SheetSection {
  const { sheetWords } = facts;
  const { events } = facts.offer;
  return {
    title: sheetWords.events,
    body:
      events.length === 0
        ? [sheetWords.noEvents]
        : [sheetWords.namesCount, events.map((event) => bulletOf(event, facts)).join('\n')],
  };
}

function needsRevenue({ revenue, payout, parameters }: TrackedEvent): boolean {
  const isShare = revenue.type === 'CPS' || payout.type === 'CPS';
  return isShare || parameters.some(({ name }) => name === 'sale_amount');
}

function mappingBody(labels: EventMapping, facts: SheetFacts): string[] {
  const { profile, offer, eventNameMacro, sheetWords } = facts;
  const carriesPartner =
    eventNameMacro !== undefined && eventNameMacro === profile?.sends['eventId']?.macro;
  const { event, partnerEvent, usersFrom, including } = labels.columns;
  const carried = carriesPartner ? partnerEvent : event;
  const rows = offer.events.map((one) => [
    carriesPartner ? sheetWords.ownName : codeSpan(one.name),
    codeSpan(one.name),
    labels.ownUsers,
    needsRevenue(one) ? labels.withRevenue : sheetWords.anyChoice,
  ]);
  return [
    [
      sheetWords.switchedOn({ label: labels.partnerSwitch }),
      sheetWords.switchedOn({ label: labels.eventsSwitch }),
      sheetWords.window({ label: labels.window }),
      sheetWords.install({ label: usersFrom, choice: labels.ownUsers }),
    ]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...(rows.length === 0
      ? []
      : [markdownTable([event, partnerEvent, usersFrom, including], rows)]),
    sheetWords.carried({ column: carried }),
  ];
}

/** Nothing where the platform has no such page. */
export function mappingSections(facts: SheetFacts): SheetSection[] {
  const labels = facts.profile?.eventMapping;
  if (facts.profile === null || labels === undefined) return [];
  return [
    {
      title: facts.sheetWords.page({ platform: facts.profile.name }),
      body: mappingBody(labels, facts),
    },
  ];
}

/** What to reach, one after another, and where to look for it. */
function stepsToFind({ offer, sheetWords }: SheetFacts): string[] {
  return [
    sheetWords.testClick,
    sheetWords.findConversion,
    ...offer.events.map(({ name }) => sheetWords.findEvent({ name: codeSpan(name) })),
  ];
}

/** What to reach, one after another, and what is answered. */
function stepsWithAnswers({ offer, sheetWords }: SheetFacts): string[] {
  const once = offer.events.some(({ allowMultiple }) => !allowMultiple);
  const often = offer.events.some(({ allowMultiple }) => allowMultiple);
  const code = codeSpan('EVENT_RECORDED');
  return [
    sheetWords.testClick,
    sheetWords.testConversion({ code: codeSpan('CONVERSION_RECORDED') }),
    ...offer.events.map(({ name }) => sheetWords.testEvent({ name: codeSpan(name), code })),
    ...(once ? [sheetWords.testTwice({ code: codeSpan('EVENT_DUPLICATE') })] : []),
    ...(often ? [sheetWords.testAgain({ code, order: codeSpan('order_id') })] : []),
  ];
}

/** Another tracker than ours answers in its own way: there it is looked for what arrived. */
export function testSection(facts: SheetFacts): SheetSection {
  const { words, sheetWords } = facts;
  const steps = words === undefined ? stepsWithAnswers(facts) : stepsToFind(facts);
  return {
    title: sheetWords.tests,
    body: [
      words === undefined
        ? sheetWords.testHeld({ header: codeSpan('Postback-Code') })
        : sheetWords.testMissing,
      steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ],
  };
}
