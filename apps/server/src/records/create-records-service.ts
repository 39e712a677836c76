import type { AppDeps } from '../app-deps.ts';
import { listConversions, listEventRecords } from './list-records.ts';
import type { RecordsService } from './records-service.ts';

export function createRecordsService({ database }: Pick<AppDeps, 'database'>): RecordsService {
  return {
    conversions: (filter) => listConversions(database.em(), filter),
    eventRecords: (filter) => listEventRecords(database.em(), filter),
  };
}
