export const firstRunStepIds = ['connect', 'offer', 'copy'] as const;

export type FirstRunStepId = (typeof firstRunStepIds)[number];

interface FirstRunStep {
  readonly id: FirstRunStepId;
  readonly state: 'done' | 'current' | 'open';
}

/** The three steps: what is done, whoever did it, and the first one that is not. */
export function firstRunSteps(
  done: Readonly<Record<FirstRunStepId, boolean>>,
): readonly FirstRunStep[] {
  const current = firstRunStepIds.find((id) => !done[id]);
  return firstRunStepIds.map((id) => ({
    id,
    state: done[id] ? 'done' : id === current ? 'current' : 'open',
  }));
}

/**
 * Whether a text that was copied has a line that is a postback URL with nothing left to fill in: one
 * with a token of ours, or where postbacks go to another tracker, one to its endpoint.
 */
export function holdsRightUrl(text: string, endpoint: string | null): boolean {
  return text
    .split('\n')
    .some(
      (line) =>
        (endpoint === null ? /[?&]secure=[^&]/.test(line) : line.startsWith(endpoint)) &&
        !/=REPLACE(&|$)/.test(line),
    );
}
