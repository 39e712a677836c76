import { globalSecure } from '../fuzz-server.ts';

const inSqlite = (name: string, event: string, act: string): string =>
  `create trigger ${name} after ${event} begin ${act}; end`;

/** A row trigger before the row is there; the act says what becomes of it. */
const inPostgres = (name: string, event: string, act: string): string[] => [
  `create function ${name}() returns trigger language plpgsql as $$ begin ${act}; end $$`,
  `create trigger ${name} before ${event} for each row execute function ${name}()`,
];

/** Statements that make a server wrong: codes that change, bookings that vanish, a token that is kept. */
export const wrongs = {
  sqlite: {
    flipped: ['insert', 'update'].map((act) =>
      inSqlite(
        `flipped_${act}`,
        `${act} on postback when new.code = 'CONVERSION_RECORDED'`,
        `update postback set code = 'CONVERSION_DUPLICATE' where id = new.id`,
      ),
    ),
    lost: [
      inSqlite(
        'lost',
        'insert on conversion',
        'delete from conversion where postback_id = new.postback_id',
      ),
    ],
    leaked: [
      inSqlite(
        'leaked',
        'insert on click',
        `update click set sub1 = '${globalSecure}' where transaction_id = new.transaction_id`,
      ),
    ],
  },
  postgres: {
    flipped: inPostgres(
      'flipped',
      'insert or update on postback',
      `if new.code = 'CONVERSION_RECORDED' then new.code := 'CONVERSION_DUPLICATE'; end if; return new`,
    ),
    lost: inPostgres('lost', 'insert on conversion', 'return null'),
    leaked: inPostgres('leaked', 'insert on click', `new.sub1 := '${globalSecure}'; return new`),
  },
} as const;
