import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { recordFilter } from '../trpc/inputs.ts';

const filter = z.prefault(recordFilter, {});

export const conversionsRouter = router({
  list: procedure.input(filter).query(({ ctx, input }) => ctx.services.records.conversions(input)),
});

export const eventRecordsRouter = router({
  list: procedure.input(filter).query(({ ctx, input }) => ctx.services.records.eventRecords(input)),
});
