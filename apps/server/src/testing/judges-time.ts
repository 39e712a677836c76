/**
 * For a test that says how long something takes: where other programs wanted the machine just then it is
 * asked again, twice at most. What is too slow by itself is so each time.
 */
export const judgesTime = { retry: 2 } as const;
