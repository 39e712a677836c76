import type { SheetWords } from '@trackside/core';

import { i18n } from '../language/i18n.ts';

/** The sentences of the sheet, in the user's language. */
export function sheetWords(): SheetWords {
  return {
    title: (of) => i18n.t('sheet.said_title', of),
    titleOn: (of) => i18n.t('sheet.said_title_on', of),
    link: i18n.t('sheet.said_link'),
    linkPlace: (of) => i18n.t('sheet.said_link_place', of),
    linkPlaceUnknown: (of) => i18n.t('sheet.said_link_place_unknown', of),
    linkPlaceOpen: i18n.t('sheet.said_link_place_open'),
    urls: i18n.t('sheet.said_urls'),
    token: (of) => i18n.t('sheet.said_token', of),
    conversionUrl: i18n.t('sheet.said_conversion_url'),
    anyEventUrl: i18n.t('sheet.said_any_event_url'),
    eventUrl: (of) => i18n.t('sheet.said_event_url', of),
    unmapped: (of) => i18n.t('sheet.said_unmapped', of),
    events: i18n.t('sheet.said_events'),
    noEvents: i18n.t('sheet.said_no_events'),
    namesCount: i18n.t('sheet.said_names_count'),
    once: (of) => i18n.t('sheet.said_once', of),
    often: (of) => i18n.t('sheet.said_often', of),
    oftenAlike: (of) => i18n.t('sheet.said_often_alike', of),
    blanks: i18n.t('sheet.said_blanks'),
    page: (of) => i18n.t('sheet.said_page', of),
    switchedOn: (of) => i18n.t('sheet.said_switched_on', of),
    window: (of) => i18n.t('sheet.said_window', of),
    install: (of) => i18n.t('sheet.said_install', of),
    ownName: i18n.t('sheet.said_own_name'),
    anyChoice: i18n.t('sheet.said_any_choice'),
    carried: (of) => i18n.t('sheet.said_carried', of),
    tests: i18n.t('sheet.said_tests'),
    testHeld: (of) => i18n.t('sheet.said_test_held', of),
    testClick: i18n.t('sheet.said_test_click'),
    testConversion: (of) => i18n.t('sheet.said_test_conversion', of),
    testEvent: (of) => i18n.t('sheet.said_test_event', of),
    testTwice: (of) => i18n.t('sheet.said_test_twice', of),
    testAgain: (of) => i18n.t('sheet.said_test_again', of),
    testMissing: i18n.t('sheet.said_test_missing'),
    findConversion: i18n.t('sheet.said_find_conversion'),
    findEvent: (of) => i18n.t('sheet.said_find_event', of),
  };
}
