import type { Batch, BatchResult } from './jobs.ts';

/** What the main thread says to the writer's thread. */
export type ToThread =
  | { readonly kind: 'write'; readonly number: number; readonly batch: Batch }
  | { readonly kind: 'close' };

/** What the writer's thread says. Batches are answered in any order, by their number. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'written'; readonly number: number; readonly result: BatchResult }
  | { readonly kind: 'broken'; readonly number: number; readonly reason: string };

/** Either end of the line between the two threads of this process. */
export interface ThreadPort<Incoming, Outgoing> {
  postMessage(message: Outgoing): void;
  on(event: 'message', listener: (message: Incoming) => void): unknown;
}
