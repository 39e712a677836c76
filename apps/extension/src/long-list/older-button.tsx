import { toApiFailure } from '../api/api-failure.ts';
import { i18n } from '../language/i18n.ts';
import { Button } from '../ui/button.tsx';
import { failureText } from '../ui/states.tsx';
import { Notice } from '../ui/status.tsx';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  fetchNextPage(): Promise<unknown>;
}

interface OlderButtonProps {
  readonly query: Paged;
  /** What is said in the place of *Show older*, where the list is in no order of time. */
  readonly label?: string;
}

/** Reads the next page of a list, as long as there is one. */
export function OlderButton({ query, label = i18n.t('live.older') }: OlderButtonProps) {
  if (!query.hasNextPage) return null;
  return (
    <div className="flex flex-col items-center gap-2">
      {query.isFetchNextPageError && (
        <Notice tone="error" urgent>
          {failureText(toApiFailure(query.error)).text}
        </Notice>
      )}
      <Button
        size="small"
        busy={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {label}
      </Button>
    </div>
  );
}
