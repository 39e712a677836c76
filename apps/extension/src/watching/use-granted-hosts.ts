import { grantedPatterns } from './host-grants.ts';
import { usePermissions } from './use-permissions.ts';

const sorted = async (): Promise<readonly string[]> => (await grantedPatterns()).toSorted();

/** The patterns of the hosts that the user has given, followed; null until the browser has answered. */
export function useGrantedHosts(): readonly string[] | null {
  return usePermissions(sorted);
}
