import { Download } from 'lucide-react';

import { uiLanguage } from '../language/format-language.ts';
import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';
import { failureText } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';
import { exportFormats, type ExportQuestion } from './fetch-export.ts';
import { useDownload, type DownloadState } from './use-download.ts';

interface DownloadsProps {
  /** What is downloaded: the accessible name of the buttons together. */
  readonly label: string;
  readonly question: ExportQuestion;
}

/** All rows of what is shown as a file, with what has come of it so far. */
export function Downloads({ label, question }: DownloadsProps) {
  const { state, start, stop } = useDownload();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span role="status" className="text-sm text-muted tabular-nums">
        {statusText(state)}
      </span>
      <div role="group" aria-label={label} className="flex gap-1.5">
        {exportFormats.map((format) => (
          <Button
            key={format}
            size="small"
            icon={<Download aria-hidden size={14} />}
            busy={state.kind === 'running' && state.format === format}
            disabled={state.kind === 'running'}
            onClick={() => void start(question, format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
        {state.kind === 'running' && (
          <Button size="small" kind="quiet" onClick={stop}>
            {i18n.t('log.download_stop')}
          </Button>
        )}
      </div>
      {state.kind === 'failed' && (
        <Notice tone="error" urgent>
          {i18n.t('log.download_failed')} {failureText(state.failure).text}
        </Notice>
      )}
    </div>
  );
}

function statusText(state: DownloadState): string {
  switch (state.kind) {
    case 'running':
      return i18n.t('log.download_running', { size: sizeText(state.bytes) });
    case 'saved':
      return i18n.t('log.download_saved', { file: state.file });
    case 'idle':
    case 'failed':
      return '';
  }
}

/** In kilobytes or megabytes, as whole as it can be read while it grows. */
function sizeText(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(amount);
}
