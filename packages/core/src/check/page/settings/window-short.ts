import type { PageRule } from '../page-rule.ts';
import { hoursOfWindow } from './hours-of-window.ts';

/** People pay, subscribe and come back for weeks after an install; a shorter window cuts them off. */
const shortestWindowHours = 30 * 24;

export const findWindowShort: PageRule = ({ window }) => {
  const hours = hoursOfWindow(window ?? '');
  if (hours === null || hours >= shortestWindowHours) return [];
  return [
    {
      field: 'window',
      message: `Events later than ${window} after the install are not sent. Lengthen the postback window to 30 days or more.`,
      params: { found: String(window) },
    },
  ];
};
