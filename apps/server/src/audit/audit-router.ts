import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { instant, pageInput } from '../trpc/inputs.ts';
import { auditEntities } from './audit-service.ts';

const filter = z.extend(pageInput, {
  offerId: z.optional(rowId),
  entity: z.optional(z.enum(auditEntities)),
  entityId: z.optional(z.string().check(z.maxLength(255, 'is longer than any id.'))),
  actorId: z.optional(rowId),
  from: z.optional(instant),
  to: z.optional(instant),
});

export const auditRouter = router({
  list: procedure
    .input(z.prefault(filter, {}))
    .query(({ ctx, input }) => ctx.services.audit.list(input)),
});
