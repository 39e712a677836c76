/** Whether a step gives the exit code 0; one that can't even start is told of, and has failed too. */
export async function succeeds(step) {
  try {
    return (await step()) === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
