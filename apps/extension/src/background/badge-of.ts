export interface Badge {
  /** At most four characters, or a browser cuts them off. */
  readonly text: string;
  /** Errors are told by another colour than a platform. */
  readonly isError: boolean;
}

const most = 99;

/** A dot where the platform is recognised, a number where the last check has found errors. */
export function badgeOf(platformId: string | null, errors: number): Badge {
  if (errors > 0) return { text: errors > most ? `${most}+` : String(errors), isError: true };
  return { text: platformId === null ? '' : '•', isError: false };
}
