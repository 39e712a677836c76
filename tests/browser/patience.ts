/**
 * How long a test waits for what a page is to show, in milliseconds. It comes within a moment; on a busy
 * machine, with other browsers beside it, half a minute was not always enough.
 */
export const patienceMs = 60_000;
