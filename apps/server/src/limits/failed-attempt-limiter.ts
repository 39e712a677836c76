import { isIPv6 } from 'node:net';

export interface FailedAttemptLimiter {
  /** Counts one unknown secret from this address; true when it has had too many. */
  fail(address: string, now: number): boolean;
  /** How many addresses are remembered at present. */
  size(): number;
}

interface Count {
  readonly since: number;
  failures: number;
}

export interface FailedAttemptLimits {
  readonly failures: number;
  readonly windowMs: number;
  readonly addresses: number;
}

/** For how long an address that had too many is asked to wait. */
export const waitSeconds = 60;

/** What senders of postbacks may get wrong: a busy one with an old token is no attacker. */
export const defaultFailedAttemptLimits: FailedAttemptLimits = {
  failures: 100,
  windowMs: 60_000,
  addresses: 10_000,
};

/** People type a token or open a link once or twice; an extension asks a few times a minute. */
export const loginLimits: FailedAttemptLimits = { ...defaultFailedAttemptLimits, failures: 30 };

/**
 * Slows down who guesses secrets: tokens of postbacks and of the API, and invitations. It is asked
 * only after a secret turned out to be unknown, so it can never stand in the way of who has the right
 * one. The oldest address is forgotten first.
 */
export function createFailedAttemptLimiter(
  limits: FailedAttemptLimits = defaultFailedAttemptLimits,
): FailedAttemptLimiter {
  const counts = new Map<string, Count>();
  return {
    fail(address, now) {
      const key = senderKey(address);
      const known = counts.get(key);
      if (known !== undefined && now - known.since < limits.windowMs) {
        known.failures += 1;
        return known.failures > limits.failures;
      }
      counts.delete(key);
      counts.set(key, { since: now, failures: 1 });
      if (counts.size > limits.addresses) {
        for (const oldest of counts.keys()) {
          counts.delete(oldest);
          break;
        }
      }
      return limits.failures < 1;
    },
    size: () => counts.size,
  };
}

/** Whoever has one IPv6 address usually has its whole /64. */
function senderKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::')) return address;
  const [head = '', tail] = address.split('::', 2);
  const groups = head.split(':');
  if (tail !== undefined) while (groups.length < 4) groups.push('0');
  return groups.slice(0, 4).join(':');
}
