import type { PageFinding, PageRule } from '../page-rule.ts';

function sameChoice(shown: string, choice: string): boolean {
  return shown.trim().toLowerCase() === choice.toLowerCase();
}

export const findUsersFromSurprising: PageRule = (reading, { profile }) => {
  const own = profile?.eventMapping?.ownUsers;
  if (own === undefined) return [];
  const finding = (
    usersFrom: string | null | undefined,
    place: Pick<PageFinding, 'field' | 'row'>,
    event: string,
  ): PageFinding[] => {
    const shown = usersFrom ?? '';
    if (shown === '' || sameChoice(shown, own)) return [];
    return [
      {
        ...place,
        message: `“${event}” is sent for “${shown}” too. Users of other sources have no click here, so those postbacks are held or refused. Choose “${own}”.`,
        params: { event, found: shown, expected: own },
      },
    ];
  };
  return [
    ...finding(reading.installUsersFrom, { field: 'installUsersFrom' }, 'Install'),
    ...(reading.rows ?? []).flatMap(({ usersFrom, event }, row) =>
      finding(usersFrom, { field: 'usersFrom', row }, event),
    ),
  ];
};
