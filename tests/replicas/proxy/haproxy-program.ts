import { existsSync } from 'node:fs';

/** Where Debian puts it, which is not on everybody's `PATH`. */
const debians = '/usr/sbin/haproxy';

/** The proxy's program: Debian's, else the one on `PATH`. */
export function haproxyProgram(): string {
  return existsSync(debians) ? debians : 'haproxy';
}
