import type { PostbackRow } from '../postbacks/postbacks-service.ts';

export interface LiveVerdict {
  /** Where to go on after a break. */
  readonly id: string;
  readonly row: PostbackRow;
}

export interface LiveService {
  /**
   * Every verdict after `lastEventId` (an id that this feed gave, or a postback's), else every one
   * from now on: what is committed after this promise is kept is not missed.
   */
  open(lastEventId: string | undefined, signal: AbortSignal): Promise<AsyncIterable<LiveVerdict>>;
  /** Ends all that are open. */
  stop(): void;
}
