import { issuesOf } from '@trackside/core';
import type { InputIssue } from '@trackside/core';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod/mini';
import type { Admit } from '../access/admit.ts';
import { refusals } from '../errors.ts';
import { waitSeconds } from '../limits/failed-attempt-limiter.ts';
import { logFilter } from '../postbacks/postbacks-inputs.ts';
import { listPostbacks } from '../postbacks/log/list-postbacks.ts';
import { listConversions, listEventRecords } from '../records/list-records.ts';
import { question } from '../reports/reports-router.ts';
import { behindHeader, behindSeconds, type ReportReads } from '../standby/report-reads.ts';
import type { Services } from '../trpc/context.ts';
import { recordFilter } from '../trpc/inputs.ts';
import {
  type Column,
  conversionColumns,
  eventRecordColumns,
  postbackColumns,
  reportColumns,
} from './export-columns.ts';
import { onePage, type Pages, pagesOf, writeCsv, writeJson } from './write-export.ts';

export interface ExportEndpointOptions {
  readonly admit: Admit;
  readonly services: Pick<Services, 'reports'>;
  readonly reads: ReportReads;
}

/** So many rows are read at once: the most that a list gives. */
const limit = 200;

const asked = z.object({
  what: z.enum(['postbacks', 'conversions', 'eventRecords', 'report']),
  format: z.enum(['csv', 'json']),
  /** JSON: what the list or the report of this name is asked by. */
  input: z.prefault(z.string().check(z.maxLength(8192)), '{}'),
});

const schemas = {
  postbacks: logFilter,
  conversions: z.omit(recordFilter, { cursor: true, limit: true }),
  eventRecords: z.omit(recordFilter, { cursor: true, limit: true }),
  report: question,
} as const;

interface Writing {
  readonly text: AsyncGenerator<string>;
  /** By how many milliseconds its first rows may be old, at most; null: they are as of now. */
  readonly behindMs: number | null;
}

type Outcome =
  | { readonly ok: true; readonly value: Writing }
  | { readonly ok: false; readonly error: readonly InputIssue[] };

/**
 * `GET /export?what=…&format=csv|json&input=…` with the access token in its header: all rows of a list
 * or a report, streamed. A list is read page by page, each by its own question: what is committed
 * meanwhile is newer than where the export has got to.
 */
export async function exportEndpoint(
  app: FastifyInstance,
  { services, admit, reads }: ExportEndpointOptions,
): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    const caller = await admit(request);
    if (caller.ok) return undefined;
    const isLimited = caller.error === 'RATE_LIMITED';
    if (isLimited) reply.header('retry-after', waitSeconds);
    return refuse(reply, isLimited ? 429 : 401, refusals[caller.error].message);
  });
  app.get('/export', async (request, reply) => {
    const query = asked.safeParse(request.query);
    if (!query.success) return refuseInput(reply, issuesOf(query.error.issues));
    const { what, format } = query.data;
    const input = readInput(query.data.input);
    if (input === undefined)
      return refuse(reply, 400, 'The input is no JSON: write the filter as an object.');
    const writing = await write({ what, format, input });
    if (!writing.ok) return refuseInput(reply, writing.error);
    const { text, behindMs } = writing.value;
    if (behindMs !== null) reply.header(behindHeader, behindSeconds(behindMs));
    return reply
      .headers({
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="trackside-${what}.${format}"`,
        'cache-control': 'no-store',
      })
      .send(Readable.from(text));
  });

  async function write(question_: {
    readonly what: keyof typeof schemas;
    readonly format: 'csv' | 'json';
    readonly input: unknown;
  }): Promise<Outcome> {
    const { what, format, input } = question_;
    const reading = reads.begin();
    const written = <Row>(pages: Pages<Row>, columns: readonly Column<Row>[]): Outcome => ({
      ok: true,
      value: {
        text: format === 'csv' ? writeCsv(pages, columns) : writeJson(pages),
        behindMs: reading.behindMs(),
      },
    });
    switch (what) {
      case 'postbacks': {
        const filter = logFilter.safeParse(input);
        if (!filter.success) return { ok: false, error: issuesOf(filter.error.issues) };
        const list = (cursor: string | undefined) =>
          reading.read((em) => listPostbacks(em, { ...filter.data, cursor, limit }));
        return written(pagesOf(list), postbackColumns);
      }
      case 'conversions':
      case 'eventRecords': {
        const filter = schemas[what].safeParse(input);
        if (!filter.success) return { ok: false, error: issuesOf(filter.error.issues) };
        const page = (cursor: string | undefined) => ({ ...filter.data, cursor, limit });
        return what === 'conversions'
          ? written(
              pagesOf((cursor) => reading.read((em) => listConversions(em, page(cursor)))),
              conversionColumns,
            )
          : written(
              pagesOf((cursor) => reading.read((em) => listEventRecords(em, page(cursor)))),
              eventRecordColumns,
            );
      }
      case 'report': {
        const filter = question.safeParse(input);
        if (!filter.success) return { ok: false, error: issuesOf(filter.error.issues) };
        const report = await services.reports.summary(filter.data);
        if (!report.ok) return report;
        const { rows, behindMs } = report.value;
        const text =
          format === 'csv' ? writeCsv(onePage(rows), reportColumns) : writeJson(onePage(rows));
        return { ok: true, value: { text, behindMs } };
      }
    }
  }
}

function readInput(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function refuseInput(reply: FastifyReply, issues: readonly InputIssue[]) {
  const lines = issues.map(({ path, message }) => `${path} ${message}`).join(' ');
  return refuse(reply, 400, lines);
}

function refuse(reply: FastifyReply, status: number, message: string) {
  return reply.code(status).type('text/plain; charset=utf-8').send(`${message}\n`);
}
