const start = 'This database has moved to ';

/** What a moved database answers to whoever writes to it. */
export const movedMessage = (place: string): string =>
  `${start}${place}: name that one in TRACKSIDE_DATABASE_URL.`;

/** Whether a database said so. */
export const saysMoved = (message: string): boolean => message.includes(start);
