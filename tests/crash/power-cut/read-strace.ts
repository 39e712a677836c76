import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DurableFile, TraceEvent } from './trace-events.ts';
import { durableFiles } from './trace-events.ts';

/**
 * What touches a file or a connection; also what SQLite is not known to use, so as to notice it.
 * Those with a question mark are not there on every kind of processor.
 */
const calls =
  'openat,pwrite64,pwritev,write,writev,sendmsg,sendto,fsync,fdatasync,sync_file_range,' +
  'ftruncate,fallocate,?unlink,unlinkat,?rename,?renameat,renameat2,?link,linkat,mmap';

/** What strace has to be asked for, for {@link readStrace} to be right. */
export const straceArguments = [
  '--follow-forks',
  '--seccomp-bpf',
  '--decode-fds=path',
  '--strings-in-hex=all',
  '--string-limit=1048576',
  '--quiet=all',
  `--trace=${calls}`,
];

interface Call {
  readonly name: string;
  readonly words: string;
  /** How many events there were when it began. */
  readonly begunAt: number;
}

/** Reads what strace wrote of a server with this database: what its disk was told, and its answers. */
export function readStrace(trace: string, database: string): TraceEvent[] {
  const events: TraceEvent[] = [];
  const known = new Map(durableFiles.map((file) => [`${database}${file}`, file]));
  const unfinished = new Map<string, Call>();
  const folder = dirname(database);
  for (const line of linesOf(readFileSync(trace))) {
    const thread = line.slice(0, line.indexOf(' '));
    const rest = line.slice(thread.length).trimStart();
    const isResumed = rest.startsWith('<...');
    const call = isResumed ? unfinished.get(thread) : callIn(rest, events.length);
    if (call === undefined) continue;
    if (!isResumed) events.push(...begin(call, known));
    if (rest.endsWith('<unfinished ...>')) unfinished.set(thread, call);
    else events.push(...finish(call, resultIn(rest), { known, folder }));
  }
  return events;
}

/** Strings are in hex, so a bracket or an equals sign is strace's own. */
function callIn(rest: string, begunAt: number): Call | undefined {
  const open = rest.indexOf('(');
  if (open < 0 || !/^[a-z]/.test(rest)) return undefined;
  const close = rest.endsWith('<unfinished ...>')
    ? rest.lastIndexOf(' <unfinished')
    : rest.lastIndexOf(')', rest.lastIndexOf(' = '));
  return { name: rest.slice(0, open), words: rest.slice(open + 1, close), begunAt };
}

function resultIn(rest: string): string {
  return rest.slice(rest.lastIndexOf(' = ') + 3).split(' ', 1)[0] ?? '';
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.toString('latin1', from, to);
    from = to + 1;
  }
}

type Known = ReadonlyMap<string, DurableFile>;

/** What takes effect, or may, as soon as it is asked for. */
function begin({ name, words }: Call, known: Known): TraceEvent[] {
  if (name === 'write' || name === 'writev' || name.startsWith('send')) return answerOf(words);
  const file = known.get(pathOf(words));
  if (file === undefined) return [];
  switch (name) {
    case 'openat':
      return words.includes('O_CREAT') ? [{ kind: 'create', file }] : [];
    case 'unlink':
    case 'unlinkat':
      return [{ kind: 'unlink', file }];
    case 'ftruncate':
      return [{ kind: 'truncate', file, size: lastNumber(words) }];
    case 'pwrite64':
      return [{ kind: 'write', file, offset: lastNumber(words), bytes: stringIn(words) }];
    case 'fsync':
    case 'fdatasync':
      return [];
    default:
      throw new Error(`The model of the disk does not know ${name} of ${file || 'the database'}`);
  }
}

/** What is true only once it has been done. */
function finish(
  { name, words, begunAt }: Call,
  result: string,
  { known, folder }: { readonly known: Known; readonly folder: string },
): TraceEvent[] {
  const path = pathOf(words);
  const file = known.get(path);
  if (name === 'pwrite64' && file !== undefined && !words.includes(`", ${result}, `)) {
    throw new Error(`A write was cut short: ${result}`);
  }
  if (!name.endsWith('sync') || result !== '0') return [];
  if (file !== undefined) return [{ kind: 'sync', file, begunAt }];
  return path === folder ? [{ kind: 'sync-folder', begunAt }] : [];
}

/** The path of the call's file: its descriptor's, or the one that it names. */
function pathOf(words: string): string {
  const [, found = ''] =
    /^(?:-1|AT_FDCWD<[^>]*>, ("[^"]*")|\d+(<[^>]*>)|("[^"]*")|NULL.*?(<[^>]*>))/
      .exec(words)
      ?.filter((part) => part !== undefined) ?? [];
  return unhex(found.slice(1, -1)).toString();
}

function lastNumber(words: string): number {
  return Number(words.slice(words.lastIndexOf(' ') + 1));
}

function stringIn(words: string): Buffer {
  const open = words.indexOf('"');
  return unhex(words.slice(open + 1, words.indexOf('"', open + 1)));
}

function unhex(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

/** An answer that leaves: once it is being sent, its sender may already rely on it. */
function answerOf(words: string): TraceEvent[] {
  if (!/^\d+<(?:socket|TCP|\\x73\\x6f\\x63\\x6b\\x65\\x74)/.test(words)) return [];
  const text = [...words.matchAll(/"([^"]*)"/g)]
    .map(([, hex = '']) => unhex(hex).toString())
    .join('');
  const postbackId = /"postback_id":"([^"]+)"/.exec(text)?.[1];
  const code = /^postback-code: (\S+)/im.exec(text)?.[1];
  if (postbackId === undefined || code === undefined) return [];
  return [{ kind: 'answer', postbackId, code }];
}
