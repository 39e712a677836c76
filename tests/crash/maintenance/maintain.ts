import { setTimeout as sleep } from 'node:timers/promises';
import { backup, DatabaseSync } from 'node:sqlite';

/**
 * What an operator's night does to a database in use, in a process of its own: copies it in small
 * steps and has its log written back, over and over, until its standard input ends.
 */
const [, , file = '', copy = ''] = process.argv;
const database = new DatabaseSync(file, { timeout: 2000 });
let isOver = false;
process.stdin.resume().on('end', () => (isOver = true));
let backups = 0;
let checkpoints = 0;
const checkpointing = async () => {
  while (!isOver) {
    database.exec('pragma wal_checkpoint(passive)');
    checkpoints += 1;
    await sleep(200);
  }
};
const copying = async () => {
  while (!isOver) {
    await backup(database, copy, { rate: 100 });
    backups += 1;
  }
};
process.stdout.write('maintaining');
await Promise.all([checkpointing(), copying()]);
database.close();
process.stdout.write(`\n${JSON.stringify({ backups, checkpoints })}`);
