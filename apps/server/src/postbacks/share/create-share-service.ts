import { hash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../../app-deps.ts';
import type { Snapshot } from '../../audit/audit-service.ts';
import type { ChangeAs } from '../../audit/change-as.ts';
import type { TokenVault } from '../../keys/token-vault.ts';
import { liveSecureTokens } from '../../offers/secure/secure-tokens.ts';
import { makeToken } from '../../ports/token.ts';
import type { WhyService } from '../why/why-service.ts';
import type { ShareService, ShareView } from './share-service.ts';
import { whyPage } from './why-page.ts';

interface ShareRow {
  readonly id: number;
  readonly postback_id: string;
  readonly offer_id: number | null;
  readonly show_amounts: number;
  readonly at: number;
  readonly by: string;
}

type Deps = Pick<AppDeps, 'config' | 'database' | 'vault' | 'clock' | 'random'> & {
  readonly changeAs: ChangeAs;
  readonly whyPages: WhyService;
};

const selection = `select s.id, p.id as postback_id, p.offer_id, s.show_amounts, s.at, s.by
  from why_share s join postback p on p.number = s.postback_number`;
const mostListed = 200;

/** By what a link's secret is looked up: the secret itself is not kept. */
function digestOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** Links by which somebody without an account may read why a postback was decided so. */
export function createShareService({
  config,
  database,
  vault,
  clock,
  random,
  changeAs,
  whyPages,
}: Deps): ShareService {
  return {
    share: ({ id, showAmounts, caller }) =>
      changeAs(caller, async ({ em, note }) => {
        const secret = makeToken(random);
        await em.execute(
          `insert into why_share (digest, postback_number, show_amounts, at, by)
            select ?, number, ?, ?, ? from postback where id = ?`,
          [digestOf(secret), showAmounts ? 1 : 0, clock(), caller.name, id],
          'run',
        );
        const [row] = await em.execute<ShareRow[]>(`${selection} where s.digest = ?`, [
          digestOf(secret),
        ]);
        if (row === undefined) return { ok: false, error: 'POSTBACK_NOT_FOUND' };
        await note({
          action: 'postbacks.share',
          ...postbackOf(row),
          before: null,
          after: shareSnapshot(row),
        });
        const url = `${config.publicUrl.replace(/\/+$/u, '')}/why/${secret}`;
        return { ok: true, value: { ...shareView(row), url } };
      }),

    shares: async (postbackId) => {
      const rows = await database
        .em()
        .execute<ShareRow[]>(
          `${selection} ${postbackId === undefined ? '' : 'where p.id = ?'} order by s.id desc limit ?`,
          postbackId === undefined ? [mostListed] : [postbackId, mostListed],
        );
      return rows.map(shareView);
    },

    unshare: (caller, shareId) =>
      changeAs(caller, async ({ em, note }) => {
        const [row] = await em.execute<ShareRow[]>(`${selection} where s.id = ?`, [shareId]);
        if (row === undefined) return { ok: false, error: 'SHARE_NOT_FOUND' };
        await em.execute('delete from why_share where id = ?', [shareId], 'run');
        await note({
          action: 'postbacks.unshare',
          ...postbackOf(row),
          before: shareSnapshot(row),
          after: null,
        });
        return { ok: true, value: shareView(row) };
      }),

    page: async (secret) => {
      const em = database.em();
      const [row] = await em.execute<ShareRow[]>(`${selection} where s.digest = ?`, [
        digestOf(secret),
      ]);
      if (row === undefined) return null;
      const why = await whyPages.why(row.postback_id);
      if (!why.ok) return null;
      const tokens = await tokensOf(em, why.value.postback.offerId, { vault, now: clock() });
      return whyPage(why.value, { showAmounts: row.show_amounts === 1, tokens });
    },
  };
}

/** The tokens that a sender of this postback may have pasted into any of its values. */
async function tokensOf(
  em: SqlEntityManager,
  offerId: number | null,
  opening: { readonly vault: TokenVault; readonly now: number },
): Promise<readonly string[]> {
  const live = await liveSecureTokens(em, [offerId, null], opening);
  return [...live.values()].flatMap(({ secure, previousSecure }) => [
    secure,
    ...(previousSecure === null ? [] : [previousSecure.token]),
  ]);
}

function postbackOf({ postback_id: entityId, offer_id: offerId }: ShareRow) {
  return { entity: 'postback', entityId, offerId } as const;
}

/** A link as the log of changes keeps it: its number, never its secret. */
function shareSnapshot({ id, show_amounts: amounts }: ShareRow): Snapshot {
  return { share: id, showAmounts: amounts === 1 };
}

function shareView(row: ShareRow): ShareView {
  return {
    id: row.id,
    postbackId: row.postback_id,
    showAmounts: row.show_amounts === 1,
    at: new Date(row.at).toISOString(),
    by: row.by,
  };
}
