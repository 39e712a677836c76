/** An unexpected error as it may stand in the log: whatever it quotes, the token is not in it. */
export function describeFailure(error: unknown, secret: string | null): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return secret === null ? text : text.replaceAll(secret, '[token]');
}
