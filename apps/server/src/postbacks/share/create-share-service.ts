import { hash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AppDeps } from '../../app-deps.ts';
import { liveSecureTokens } from '../../offers/secure/secure-tokens.ts';
import { makeToken } from '../../ports/token.ts';
import type { WhyService } from '../why/why-service.ts';
import type { ShareService, ShareView } from './share-service.ts';
import { whyPage } from './why-page.ts';

interface ShareRow {
  readonly id: number;
  readonly postback_id: string;
  readonly show_amounts: number;
  readonly at: number;
  readonly by: string;
}

type Deps = Pick<AppDeps, 'config' | 'database' | 'clock' | 'random'> & {
  readonly whyPages: WhyService;
};

const selection = `select s.id, p.id as postback_id, s.show_amounts, s.at, s.by
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
  clock,
  random,
  whyPages,
}: Deps): ShareService {
  return {
    share: async ({ id, showAmounts, by }) => {
      const secret = makeToken(random);
      const [made] = await database.em().execute<{ readonly id: number; readonly at: number }[]>(
        `insert into why_share (digest, postback_number, show_amounts, at, by)
            select ?, number, ?, ?, ? from postback where id = ? returning id, at`,
        [digestOf(secret), showAmounts ? 1 : 0, clock(), by, id],
      );
      if (made === undefined) return { ok: false, error: 'POSTBACK_NOT_FOUND' };
      const url = `${config.publicUrl.replace(/\/+$/u, '')}/why/${secret}`;
      const at = new Date(made.at).toISOString();
      return { ok: true, value: { id: made.id, postbackId: id, showAmounts, at, by, url } };
    },

    shares: async (postbackId) => {
      const rows = await database
        .em()
        .execute<ShareRow[]>(
          `${selection} ${postbackId === undefined ? '' : 'where p.id = ?'} order by s.id desc limit ?`,
          postbackId === undefined ? [mostListed] : [postbackId, mostListed],
        );
      return rows.map(shareView);
    },

    unshare: async (shareId) =>
      database.em().transactional(async (em) => {
        const [row] = await em.execute<ShareRow[]>(`${selection} where s.id = ?`, [shareId]);
        if (row === undefined) return { ok: false, error: 'SHARE_NOT_FOUND' };
        await em.execute('delete from why_share where id = ?', [shareId]);
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
      const tokens = await tokensOf(em, why.value.postback.offerId, clock());
      return whyPage(why.value, { showAmounts: row.show_amounts === 1, tokens });
    },
  };
}

/** The tokens that a sender of this postback may have pasted into any of its values. */
async function tokensOf(
  em: SqlEntityManager,
  offerId: number | null,
  now: number,
): Promise<readonly string[]> {
  const live = await liveSecureTokens(em, [offerId, null], now);
  return [...live.values()].flatMap(({ secure, previousSecure }) => [
    secure,
    ...(previousSecure === null ? [] : [previousSecure.token]),
  ]);
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
