import { expect, test } from 'vitest';
import { openIngest } from '../ingest/testing/open-ingest.ts';
import { reportGroups } from './reports-service.ts';
import { partsStatement } from './summary-sql.ts';

test.each(reportGroups)(
  'less than an hour of one offer by %s is found by its time, however many rows the offer has',
  async (groupBy) => {
    await using ingest = await openIngest();
    const { dialect } = ingest.database;
    const parts = [{ minutes: null, start: 1, end: 2 }];
    const { text, values } = partsStatement({ dialect, groupBy, offerId: 1, parts });
    const planOf = async (statement: string) => {
      const explain = dialect === 'sqlite' ? 'explain query plan' : 'explain';
      return JSON.stringify(
        await ingest.database.em().execute<object[]>(`${explain} ${statement}`, [...values]),
      );
    };
    expect(await planOf(text)).not.toContain('conversion_offer');
    if (dialect === 'postgres') return;
    expect(await planOf(text)).toContain('conversion_received_at');
    // The control: without the sign in front of it the offer is looked for first.
    expect(await planOf(text.replaceAll('+r.offer_id', 'r.offer_id'))).toContain(
      'conversion_offer',
    );
  },
);
