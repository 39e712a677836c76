/** What a command's exit code says to scripts. */
export const exitCodes = {
  /** Done, and nothing is wrong. */
  done: 0,
  /** It could not be done, or what was looked at is not in order. */
  failed: 1,
  /** A word of the command line can't be used. */
  misused: 2,
} as const;
