import type { PageRule } from '../page-rule.ts';

export const findRevenueNotIncluded: PageRule = (reading, { profile, offer, carriedName }) => {
  const words = profile?.eventMapping;
  if (words === undefined || offer === undefined || carriedName === undefined) return [];
  const shares = new Set(
    offer.events
      .filter(({ revenue, payout }) => revenue.type === 'CPS' || payout.type === 'CPS')
      .map(({ name }) => name),
  );
  return (reading.rows ?? []).flatMap((mapped, row) => {
    const { including, [carriedName]: name } = mapped;
    const shown = including ?? '';
    if (name === null || !shares.has(name) || !shown.toLowerCase().includes(words.noRevenue))
      return [];
    return [
      {
        field: 'including' as const,
        row,
        message: `A percentage is paid for “${name}”, but “${shown}” is sent with it. Choose “${words.withRevenue}”.`,
        params: { event: name, found: shown, expected: words.withRevenue },
      },
    ];
  });
};
