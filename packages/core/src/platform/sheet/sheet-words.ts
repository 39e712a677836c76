/**
 * The sentences of a set-up sheet, in the language of whoever reads it. Each is given its exact texts
 * ready for Markdown, and gives one line.
 */
export interface SheetWords {
  readonly title: (of: { offer: string }) => string;
  readonly titleOn: (of: { offer: string; platform: string }) => string;
  readonly link: string;
  readonly linkPlace: (of: { macro: string; parameter: string; returned: string }) => string;
  readonly linkPlaceUnknown: (of: { macro: string }) => string;
  /** Where it is not known by what the tracker writes a click's id. */
  readonly linkPlaceOpen: string;
  readonly urls: string;
  readonly token: (of: { secure: string; hint: string }) => string;
  readonly conversionUrl: string;
  readonly anyEventUrl: string;
  readonly eventUrl: (of: { name: string }) => string;
  readonly unmapped: (of: { placeholder: string; names: string }) => string;
  readonly events: string;
  readonly noEvents: string;
  readonly namesCount: string;
  readonly once: (of: { event: string }) => string;
  readonly often: (of: { event: string; order: string }) => string;
  /** Where no id of its own tells an event from the one before. */
  readonly oftenAlike: (of: { event: string }) => string;
  readonly blanks: string;
  readonly page: (of: { platform: string }) => string;
  readonly switchedOn: (of: { label: string }) => string;
  readonly window: (of: { label: string }) => string;
  readonly install: (of: { label: string; choice: string }) => string;
  readonly ownName: string;
  readonly anyChoice: string;
  readonly carried: (of: { column: string }) => string;
  readonly tests: string;
  readonly testHeld: (of: { header: string }) => string;
  readonly testClick: string;
  readonly testConversion: (of: { code: string }) => string;
  readonly testEvent: (of: { name: string; code: string }) => string;
  readonly testTwice: (of: { code: string }) => string;
  readonly testAgain: (of: { code: string; order: string }) => string;
  /** Said of another tracker than ours, which answers in its own way. */
  readonly testMissing: string;
  readonly findConversion: string;
  readonly findEvent: (of: { name: string }) => string;
}

export const englishSheetWords: SheetWords = {
  title: ({ offer }) => `Set-up sheet: ${offer}`,
  titleOn: ({ offer, platform }) => `Set-up sheet: ${offer} on ${platform}`,
  link: 'Tracking link',
  linkPlace: ({ macro, parameter, returned }) =>
    `We fill in ${macro} with the id of the click. It travels in ${parameter}, and ${returned} in the postback URLs gives it back.`,
  linkPlaceUnknown: ({ macro }) =>
    `Put ${macro} into the parameter whose value your postbacks give back.`,
  linkPlaceOpen: 'Put the click id into the parameter whose value your postbacks give back.',
  urls: 'Postback URLs',
  token: ({ secure, hint }) =>
    `The token in ${secure} is masked on this sheet: ${hint}. Whoever has it can report conversions, so it is handed over apart from the sheet, by a password manager or a message that is read once. Put it in place of ${hint} in each URL.`,
  conversionUrl: 'The conversion:',
  anyEventUrl: 'Every event after it:',
  eventUrl: ({ name }) => `The event ${name}:`,
  unmapped: ({ placeholder, names }) =>
    `Still to be filled in: put your platform’s own macro in place of ${placeholder} for ${names}.`,
  events: 'Events',
  noEvents: 'The offer has no events: only the conversion is reported.',
  namesCount: 'Names count exactly: upper and lower case, spaces and every sign.',
  once: ({ event }) => `${event}: once a click.`,
  often: ({ event, order }) =>
    `${event}: as often as it happens, each time with an ${order} of its own.`,
  oftenAlike: ({ event }) => `${event}: as often as it happens.`,
  blanks: 'The blanks at its ends belong to the name.',
  page: ({ platform }) => `The page for the partner in ${platform}`,
  switchedOn: ({ label }) => `${label}: on.`,
  window: ({ label }) => `${label}: 30 days or longer.`,
  install: ({ label, choice }) => `The install, ${label}: ${choice}.`,
  ownName: 'the app’s own name',
  anyChoice: 'any choice',
  carried: ({ column }) =>
    `The postback carries the name under “${column}”. Save the page when all rows stand.`,
  tests: 'Test in this order',
  testHeld: ({ header }) =>
    `An event is held until its click has a conversion. Each answer carries its code in the header ${header}; tell us any other code than these.`,
  testClick: 'Open the tracking link on a device that has not been used for a test before.',
  testConversion: ({ code }) => `Reach the conversion. The answer is ${code}.`,
  testEvent: ({ name, code }) => `Reach ${name}. The answer is ${code}.`,
  testTwice: ({ code }) =>
    `Reach an event that comes once a click a second time. The answer is ${code}, and it counts once.`,
  testAgain: ({ code, order }) =>
    `Reach an event that may repeat a second time, with another ${order}. The answer is ${code}.`,
  testMissing: 'Tell us what did not arrive, and when it was sent.',
  findConversion: 'Reach the conversion, and find it in the tracker.',
  findEvent: ({ name }) => `Reach ${name}, and find it in the tracker.`,
};
