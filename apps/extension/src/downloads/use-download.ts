import { useEffect, useRef, useState } from 'react';

import type { ApiFailure } from '../api/api-failure.ts';
import { useServer } from '../workspace-context/use-server.ts';
import { fetchExport, type ExportFormat, type ExportQuestion } from './fetch-export.ts';
import { saveFile } from './save-file.ts';

export type DownloadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly format: ExportFormat; readonly bytes: number }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly failure: ApiFailure };

/** One download at a time; it ends with the screen. */
export function useDownload() {
  const server = useServer();
  const [state, setState] = useState<DownloadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (question: ExportQuestion, format: ExportFormat): Promise<void> => {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'running', format, bytes: 0 });
    const outcome = await fetchExport(server, question, {
      format,
      signal: stop.signal,
      onProgress: (bytes) => setState({ kind: 'running', format, bytes }),
    });
    switch (outcome.kind) {
      case 'done': {
        const file = `trackside-${question.what}.${format}`;
        saveFile(outcome.file, file);
        return setState({ kind: 'saved', file });
      }
      case 'stopped':
        return setState({ kind: 'idle' });
      case 'failed':
        return setState(outcome);
    }
  };
  return { state, start, stop: () => running.current?.abort() };
}
