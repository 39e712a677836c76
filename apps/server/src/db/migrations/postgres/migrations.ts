import { initialMigration } from './0001-initial.ts';
import { Migration0002Weeks } from './0002-weeks.ts';

/** In their order; tables that are made now lie in so many partitions, where they may. */
export const postgresMigrations = (partitions: number) => [
  initialMigration(partitions),
  Migration0002Weeks,
];

/** As the database notes them, in their order. */
export const postgresMigrationNames = ['0001-initial', '0002-weeks'] as const;
