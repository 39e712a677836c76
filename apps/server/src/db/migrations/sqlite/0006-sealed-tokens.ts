import { hash } from 'node:crypto';
import { Migration } from '@mikro-orm/migrations';
import type { TokenVault } from '../../../keys/token-vault.ts';
import { initialTables } from './0001-initial.ts';
import { sealingMigration } from './migration-names.ts';

interface TokenRow {
  readonly id: number;
  readonly offer_id: number | null;
  readonly token: string;
  readonly created_at: number;
  readonly valid_until: number | null;
}

type Keep = (token: string) => { readonly token: string; readonly digest: string };

const tokenTables = initialTables.filter((text) => /secure_token/u.test(text));

/** They went with their table. */
const versionTriggers = ['insert', 'update', 'delete'].map(
  (change) => `create trigger secure_token_version_${change} after ${change} on secure_token begin
        update settings_version set value = value + 1;
      end`,
);

/**
 * Seals the tokens of postback URLs under a key outside of the database, and finds them by a keyed
 * hash. Offers get their allowed senders and the secret that senders sign with; a postback keeps why
 * its sender was turned away. The table of tokens is made anew, so that no old page of it stays.
 */
export function sealedTokens(
  vault: () => TokenVault | null,
): new (...given: ConstructorParameters<typeof Migration>) => Migration {
  return class extends Migration {
    override name = sealingMigration;

    override async up(): Promise<void> {
      const present = vaultOf(vault);
      await this.#remake((token) => ({
        token: present.seal('secure-token', token),
        digest: present.digest(token),
      }));
      await this.execute('create table secure_key (fingerprint text not null)');
      await this.execute('insert into secure_key (fingerprint) values (?)', [present.fingerprint]);
      await this.execute(
        `alter table offer add column allowed_ip_ranges text not null default '[]'`,
      );
      await this.execute('alter table offer add column signing_secret text');
      await this.execute('alter table postback add column sender_address text');
      await this.execute('alter table postback add column signature_valid integer');
    }

    override async down(): Promise<void> {
      const present = vaultOf(vault);
      await this.execute('alter table postback drop column signature_valid');
      await this.execute('alter table postback drop column sender_address');
      await this.execute('alter table offer drop column signing_secret');
      await this.execute('alter table offer drop column allowed_ip_ranges');
      await this.execute('drop table secure_key');
      await this.#remake((sealed) => {
        const token = present.open('secure-token', sealed);
        return { token, digest: hash('sha256', token, 'hex') };
      });
    }

    async #remake(keep: Keep): Promise<void> {
      const rows = await this.#tokens();
      await this.execute('drop table secure_token');
      for (const statement of tokenTables) await this.execute(statement);
      for (const row of rows) {
        const { token, digest } = keep(row.token);
        await this.execute(
          `insert into secure_token (id, offer_id, token, token_digest, created_at, valid_until)
            values (?, ?, ?, ?, ?, ?)`,
          [row.id, row.offer_id, token, digest, row.created_at, row.valid_until],
        );
      }
      for (const statement of versionTriggers) await this.execute(statement);
      await this.execute('update settings_version set value = value + 1');
    }

    async #tokens(): Promise<TokenRow[]> {
      return this.getEntityManager().execute<TokenRow[]>(
        'select id, offer_id, token, created_at, valid_until from secure_token order by id',
      );
    }
  };
}

function vaultOf(vault: () => TokenVault | null): TokenVault {
  const present = vault();
  if (present === null) throw new Error('Tokens are sealed only where their key is at hand');
  return present;
}
