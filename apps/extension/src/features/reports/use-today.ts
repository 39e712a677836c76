import { useEffect, useState } from 'react';

import { dateIn } from './report-span.ts';

const lookMs = 30_000;

/** Today's date in a time zone, tomorrow's once it is midnight there. */
export function useToday(timeZone: string): string {
  const [today, setToday] = useState(() => dateIn(timeZone, new Date()));
  useEffect(() => {
    const timer = setInterval(() => setToday(dateIn(timeZone, new Date())), lookMs);
    return () => clearInterval(timer);
  }, [timeZone]);
  return today;
}
