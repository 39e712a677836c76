/**
 * What a look-up in `event_record` by the event alone has to say to find its index on PostgreSQL, which
 * leaves nothing out by it. Look-ups by click and event don't say it: planned while the table is empty
 * they would take that index as gladly as their own, and keep to it.
 */
export const byEvent = 'postback_number > 0';
