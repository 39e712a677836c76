import type { PageCode } from '@trackside/core';

/**
 * What a finding ends in: the page is changed and read again, the name's line is shown with its own
 * buttons, the link is corrected here, or the words go to those who can change the app.
 */
export const whatToPress = {
  PARTNER_OFF: 'read',
  IN_APP_POSTBACKS_OFF: 'read',
  EVENT_NOT_MAPPED: 'read',
  REVENUE_NOT_INCLUDED: 'read',
  USERS_FROM_SURPRISING: 'read',
  WINDOW_SHORT: 'read',
  MAPPED_NAME_DIFFERS: 'show',
  IOS_APP_ID_WITHOUT_ID: 'correct',
  NAME_IS_A_PARAMETER: 'copy',
  NAME_OVER_100: 'copy',
  NAME_OVER_45: 'copy',
  NAMES_DIFFER_ONLY_BY_CASE: 'copy',
  CUSTOM_NAME_STARTS_WITH_AF: 'copy',
} as const satisfies Readonly<Record<PageCode, 'read' | 'show' | 'correct' | 'copy'>>;
