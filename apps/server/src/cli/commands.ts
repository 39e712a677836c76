import type { Command } from 'commander';
import type { CliWorld } from './cli-world.ts';
import { createBackupCommand } from './commands/backup.ts';
import { createCheckCommand } from './commands/check.ts';
import { createDoctorCommand } from './commands/doctor.ts';
import { createExportCommand } from './commands/export.ts';
import { createImportCommand } from './commands/import.ts';
import { createMigrateCommand } from './commands/migrate.ts';
import { createMoveCommand } from './commands/move.ts';
import { createRestoreCommand } from './commands/restore.ts';
import { createServeCommand } from './commands/serve.ts';
import { createTokenCommand } from './commands/token.ts';

/** Makes a command: its words, its help and what it does. */
export type CreateCommand = (world: CliWorld) => Command;

/** Every command, a file each in `commands/`, in the order in which the help lists them. */
export const commands: readonly CreateCommand[] = [
  createServeCommand,
  createMigrateCommand,
  createBackupCommand,
  createRestoreCommand,
  createMoveCommand,
  createCheckCommand,
  createDoctorCommand,
  createTokenCommand,
  createExportCommand,
  createImportCommand,
];
