import type { ServerConnection } from '../storage/connection.ts';
import { useWorkspace } from './workspace.ts';

/** The connected server, for what is only shown with one. */
export function useServer(): ServerConnection {
  const { server } = useWorkspace();
  if (server === null) throw new Error('useServer is used in local mode');
  return server;
}
