/** The migration that seals the tokens of postback URLs. */
export const sealingMigration = '0006-sealed-tokens';

/** Every migration of this version, in their order. */
export const migrationNames = [
  '0001-initial',
  '0002-group-commit',
  '0003-totals-by-affiliate',
  '0004-people',
  '0005-reversals',
  sealingMigration,
  '0007-alerts',
  '0008-weeks',
] as const;
