/** A row of a dashboard's table of event mappings. Names are as they stand there, byte for byte. */
export interface MappedRow {
  /** The platform's own name of the event; `''` where none is chosen. */
  readonly event: string;
  /** The name that the partner is sent; `''` where none is filled in, null where it was not seen. */
  readonly partnerEvent: string | null;
  /** Whose users the event is sent for, as the page words it. */
  readonly usersFrom?: string | null | undefined;
  /** What is sent with the event, as the page words it. */
  readonly including?: string | null | undefined;
}

/** What was read from a dashboard's page. What is left out or null was not seen, and is not judged. */
export interface DashboardReading {
  readonly partnerActive?: boolean | null | undefined;
  readonly inAppPostbacks?: boolean | null | undefined;
  /** How long after the install events are sent, as the page words it, e.g. `6 Months`. */
  readonly window?: string | null | undefined;
  readonly installUsersFrom?: string | null | undefined;
  readonly rows?: readonly MappedRow[] | null | undefined;
}

/** What a finding can speak of: a part of the page, or the tracking link beside it. */
export type PageField = keyof Omit<DashboardReading, 'rows'> | keyof MappedRow | 'trackingLink';

/** Which of a row's two names the postback template carries. */
export type CarriedName = 'event' | 'partnerEvent';
