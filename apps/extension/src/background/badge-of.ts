export interface Badge {
  /** At most four characters, or a browser cuts them off. */
  readonly text: string;
  /** What it is about, told by its colour. */
  readonly tone: 'platform' | 'alert' | 'error';
}

/** What is known of a tab and of the connected server. */
export interface BadgeFacts {
  readonly platformId: string | null;
  /** What the last check beside the tab has found. */
  readonly errors: number;
  /** Open alerts of the server. */
  readonly alerts: number;
}

const most = 99;

const shortened = (count: number): string => (count > most ? `${most}+` : String(count));

/** The errors of the tab's last check; else the open alerts; else a dot where the platform is recognised. */
export function badgeOf({ platformId, errors, alerts }: BadgeFacts): Badge {
  if (errors > 0) return { text: shortened(errors), tone: 'error' };
  if (alerts > 0) return { text: shortened(alerts), tone: 'alert' };
  return { text: platformId === null ? '' : '•', tone: 'platform' };
}
