import type { AppDeps } from '../app-deps.ts';
import { type AlertRow, alertOfRow, selectAlert } from './alert-row.ts';
import type { AlertsService } from './alerts-service.ts';

const isOpen = 'a.ended_at is null and a.dismissed_at is null';

/** The alerts that the watch has raised. */
export function createAlertsService({
  database,
  clock,
}: Pick<AppDeps, 'database' | 'clock'>): AlertsService {
  return {
    list: async ({ state, offerId, cursor, limit }) => {
      const em = database.em();
      const conditions: readonly (readonly [text: string, value: number | undefined])[] = [
        ['a.offer_id = ?', offerId],
        ['a.id < ?', cursor === undefined ? undefined : Number(cursor)],
      ];
      const given = conditions.flatMap(([text, value]) =>
        value === undefined ? [] : [{ text, value }],
      );
      const where = [state === 'open' ? isOpen : '1 = 1', ...given.map(({ text }) => text)];
      const rows: AlertRow[] = await em.execute(
        `${selectAlert} where ${where.join(' and ')} order by a.id desc limit ?`,
        [...given.map(({ value }) => value), limit + 1],
      );
      const [counted] = await em.execute<{ readonly n: number }[]>(
        `select count(*) as n from alert a where ${isOpen}`,
      );
      const shown = rows.slice(0, limit);
      return {
        items: shown.map(alertOfRow),
        nextCursor: rows.length > limit ? String(shown.at(-1)?.id) : null,
        open: counted?.n ?? 0,
      };
    },
    dismiss: async (ids, dismissed, by) => {
      const rows = await database.em().execute<unknown[]>(
        `update alert set dismissed_at = ?, dismissed_by = ?
          where id in (${ids.map(() => '?').join(', ')}) returning id`,
        [...(dismissed ? [clock(), by] : [null, null]), ...ids],
      );
      return rows.length;
    },
  };
}
