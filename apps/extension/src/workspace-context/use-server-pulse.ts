import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { useWorkspace } from './workspace.ts';

/** Whether the server answers: one state for all that show it. Who asks regularly is the header. */
export function useServerPulse() {
  const { api } = useWorkspace();
  return useQuery({ ...api.access.whoami.queryOptions(), retry: false });
}

/** Calls back once the server, having been seen gone, answers again. */
export function useServerBack(onBack: () => void): void {
  const { isError, isSuccess } = useServerPulse();
  const gone = useRef(false);
  useEffect(() => {
    if (isError) gone.current = true;
    if (!isSuccess || !gone.current) return;
    gone.current = false;
    onBack();
  }, [isError, isSuccess, onBack]);
}
