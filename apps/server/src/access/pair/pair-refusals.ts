/** Why an invitation brings no token, and what to do. Only who has its secret learns the last three. */
export const pairRefusals = {
  REQUEST_INVALID: {
    status: 400,
    message: 'Send the part of the invitation behind the # as JSON: {"secret": "…"}.',
  },
  RATE_LIMITED: {
    status: 429,
    message:
      'Too many wrong invitations came from this address: copy the whole link, wait a minute and try again.',
  },
  INVITATION_UNKNOWN: {
    status: 404,
    message: 'This server knows no such invitation: copy the whole link that you were sent.',
  },
  INVITATION_USED: {
    status: 410,
    message:
      'This invitation was used already: ask for a new one, and say so if it was not you who used it.',
  },
  INVITATION_EXPIRED: {
    status: 410,
    message: 'This invitation has expired: ask for a new one.',
  },
  INVITATION_REVOKED: {
    status: 410,
    message: 'This invitation was taken back: ask for a new one.',
  },
} as const;

export type PairReason = keyof typeof pairRefusals;
