/** Something can't be done, and the message tells whoever typed the command why, and what to do. */
export class CliFailure extends Error {}
