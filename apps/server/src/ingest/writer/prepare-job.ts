import type { ParsedPostback } from '@trackside/core';
import { parsePostback } from '@trackside/core';
import type { ClickJob, Job, PostbackJob } from './jobs.ts';

/** A job as far as it can be brought without the database. */
export type PreparedJob = (ClickJob | ParsedJob) & {
  /** What must not be written anywhere. */
  readonly secret: string | null;
};

export type ParsedJob = Omit<PostbackJob, 'input'> & { readonly parsed: ParsedPostback };

/** The id of the click that a job is about; none where it names none. */
export function clickOf(job: PreparedJob): string | [] {
  return job.kind === 'click' ? job.click.transactionId : (job.parsed.transactionId ?? []);
}

/** Parses a postback; a click is ready as it is. */
export function prepareJob(job: Job): PreparedJob {
  if (job.kind === 'click') return { ...job, secret: null };
  const { kind, id, receivedAt, route, sender, input } = job;
  const parsed = parsePostback(input);
  return { kind, id, receivedAt, route, sender, parsed, secret: parsed.secure };
}
