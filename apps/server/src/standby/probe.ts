import { Socket } from 'node:net';
import { Client } from 'pg';
import { valueTypes } from '../db/postgres/wire/value-types.ts';

/** What a PostgreSQL says of itself. */
export interface Whereabouts {
  /** It replays another one's log. */
  readonly inRecovery: boolean;
  /** The cluster's own number: a standby has its primary's. */
  readonly system: string;
  /** The database's number in its cluster. */
  readonly database: string;
  /** What was written of the log, or of a standby replayed: bytes from its beginning; null: nothing. */
  readonly position: number | null;
  /** Another number after each new connection. */
  readonly connection: number;
}

/** Looks at one PostgreSQL again and again, on a connection of its own that it opens anew when it breaks. */
export interface Probe {
  look(): Promise<Whereabouts>;
  /** The mark in the database; null: it has no tables yet. */
  readMark(): Promise<string | null>;
  /** Puts a new mark, which no copy made before can have. */
  mark(): Promise<void>;
  close(): void;
}

const patienceMs = 5000;

const whereabouts = `select pg_is_in_recovery() as recovering,
  (select system_identifier::text from pg_control_system()) as system,
  (select oid::text from pg_database where datname = current_database()) as database,
  pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
    else pg_current_wal_flush_lsn() end, '0/0') as position`;

export function createProbe(url: string): Probe {
  let open: { readonly client: Client; readonly socket: Socket } | null = null;
  let connection = 0;
  const close = (): void => {
    open?.socket.destroy();
    open = null;
  };
  const connect = async (): Promise<Client> => {
    if (open !== null) return open.client;
    const socket = new Socket();
    const client = new Client({
      connectionString: url,
      application_name: 'trackside standby watch',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      types: valueTypes(),
      stream: () => socket,
    });
    const mine = { client, socket };
    const lose = (): void => {
      socket.destroy();
      if (open === mine) open = null;
    };
    client.on('error', lose);
    client.on('end', lose);
    open = mine;
    try {
      await client.connect();
    } catch (error) {
      lose();
      throw error;
    }
    connection += 1;
    return client;
  };
  const one = async <Row extends object>(text: string): Promise<Row | undefined> => {
    const client = await connect();
    try {
      const { rows }: { readonly rows: Row[] } = await client.query(text);
      return rows[0];
    } catch (error) {
      // One that did not answer in time may answer the next question with this one's answer.
      close();
      throw error;
    }
  };
  return {
    look: async () => {
      const row = await one<{
        readonly recovering: number;
        readonly system: string;
        readonly database: string;
        readonly position: number | null;
      }>(whereabouts);
      if (row === undefined) throw new Error('it says nothing of itself');
      const { recovering, system, database, position } = row;
      return { inRecovery: recovering === 1, system, database, position, connection };
    },
    readMark: async () => {
      const table = await one(`select 1 where to_regclass('secure_key') is not null`);
      if (table === undefined) return null;
      const row = await one<{ readonly mark: string }>(
        `select xmin || ' ' || fingerprint as mark from secure_key`,
      );
      return row?.mark ?? null;
    },
    mark: async () => {
      // Its row has been written by a new transaction now, and says by which.
      await one('update secure_key set fingerprint = fingerprint');
    },
    close,
  };
}
