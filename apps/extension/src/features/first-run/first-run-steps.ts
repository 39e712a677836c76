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

/** Whether a text that was copied has a line that is a postback URL with nothing left to fill in. */
export function holdsRightUrl(text: string): boolean {
  return text
    .split('\n')
    .some((line) => /[?&]secure=[^&]/.test(line) && !/=REPLACE(&|$)/.test(line));
}
