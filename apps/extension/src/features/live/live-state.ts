export type LiveState = 'live' | 'connecting' | 'unreachable';

interface Seen {
  /** The stream of arrivals is open. */
  readonly streaming: boolean;
  /** Whether the server answered when it was last asked. */
  readonly serverGone: boolean;
}

/** A stream may seem open long after its server is gone: what the server was last asked decides. */
export function liveState({ streaming, serverGone }: Seen): LiveState {
  if (serverGone) return 'unreachable';
  return streaming ? 'live' : 'connecting';
}
