import { matchEventNames } from '../../../match/match-event-names.ts';
import type { PageFinding, PageRule } from '../page-rule.ts';
import type { DashboardReading } from '../page-reading.ts';
import { rowNames } from '../row-names.ts';

/** Rows of which one half is empty: the dashboard has an event, and nothing to send it as. */
function halfRows({ rows }: DashboardReading): PageFinding[] {
  return (rows ?? []).flatMap(({ event, partnerEvent }, row): PageFinding[] => {
    if (partnerEvent === null || (event === '') === (partnerEvent === '')) return [];
    const name = event === '' ? partnerEvent : event;
    return [
      {
        field: event === '' ? 'event' : 'partnerEvent',
        row,
        message: `The row of “${name}” is only half filled in, so its event may not be sent. Fill in the other name.`,
        params: { event: name },
      },
    ];
  });
}

export const findEventNotMapped: PageRule = (reading, { offer, carriedName }) => {
  if (offer === undefined || carriedName === undefined || !Array.isArray(reading.rows)) {
    return halfRows(reading);
  }
  const configured = offer.events.map(({ name }) => name);
  const observed = rowNames(reading, carriedName).map(({ name }) => name);
  const unmapped = matchEventNames(configured, observed).flatMap(
    ({ status, configured: name }): PageFinding[] =>
      status !== 'unused' || name === undefined
        ? []
        : [
            {
              field: carriedName,
              // The offer may run in several apps, and its event in another of them.
              severity: 'warning',
              message: `No row of the table sends the event “${name}”, so it never arrives. Add a row for it, or archive the event.`,
              params: { event: name },
            },
          ],
  );
  return [...halfRows(reading), ...unmapped];
};
