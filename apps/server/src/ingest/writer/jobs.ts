import type { PostbackInput } from '@trackside/core';
import type { ClickColumns } from '../../clicks/store-clicks.ts';
import type { Outcome } from '../answer.ts';
import type { Sender } from '../sender/sender.ts';
import type { PostbackRoute } from '../settings/token-facts.ts';

/** A request as it came in, its parameters not parsed yet. */
export interface PostbackJob {
  readonly kind: 'postback';
  readonly id: string;
  readonly receivedAt: number;
  readonly route: PostbackRoute;
  readonly sender: Sender;
  readonly input: PostbackInput;
}

export interface ClickJob {
  readonly kind: 'click';
  readonly click: ClickColumns;
}

/** What is to be written. Jobs travel between threads, so they hold plain values only. */
export type Job = PostbackJob | ClickJob;

/** What became of a job: `done` is on the disk, of `failed` nothing was stored. */
export type JobResult =
  | { readonly kind: 'done'; readonly outcome: Outcome | null }
  | { readonly kind: 'failed'; readonly failure: string };

export interface Batch {
  readonly jobs: readonly Job[];
  /** Since when the oldest of them waits: milliseconds since the epoch, by the system's clock. */
  readonly waitingSince: number;
  /** When they are decided, by the clock that receipts are dated by. */
  readonly now: number;
}

export interface BatchResult {
  /** One a job, in their order. */
  readonly results: readonly JobResult[];
  /** From the write lock in hand to the end of the commit, milliseconds. */
  readonly writeMs: number;
}

/** Writes batches of jobs, each batch in one synced transaction. It answers after the commit. */
export interface Writer {
  write(batch: Batch): Promise<BatchResult>;
  close(): Promise<void>;
}
