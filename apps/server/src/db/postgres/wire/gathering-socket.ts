import { Socket } from 'node:net';

/**
 * A socket for a driver that corks it for each of its statements: what is asked for in one go leaves with
 * one call of the system, once all that runs now has run, in place of one a statement.
 */
export class GatheringSocket extends Socket {
  #isGathering = false;

  override cork(): void {
    super.cork();
    if (this.#isGathering) return;
    this.#isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      super.uncork();
    });
  }
}
