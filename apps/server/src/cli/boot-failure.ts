import { ConfigError } from '../config.ts';
import { DatabaseUnusableError } from '../db/database.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Why the server can't start, for whoever starts it; null when it is none of the known reasons. */
export function bootFailure(error: unknown, address: Address | null): string | null {
  if (error instanceof ConfigError || error instanceof DatabaseUnusableError) return error.message;
  if (!(error instanceof Error) || !('code' in error) || address === null) return null;
  const { host, port } = address;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use: stop the other program, or choose another port in TRACKSIDE_PORT.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user: choose one above 1023 in TRACKSIDE_PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This machine has no address ${host}: correct TRACKSIDE_HOST.`;
    default:
      return null;
  }
}
