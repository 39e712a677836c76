/**
 * What a suite's report (vitest's JSON) says, with the exit code that came with it. A test that was
 * left out has failed; so has a suite that tells nothing, or that fails without a failed test: a file
 * that does not load, coverage below its threshold.
 */
export function countTests(text, code) {
  const told = parsed(text);
  const passed = numberOf(told, 'numPassedTests');
  const failed = ['numFailedTests', 'numPendingTests', 'numTodoTests']
    .map((name) => numberOf(told, name))
    .reduce((sum, count) => sum + count, 0);
  const silent = passed + failed === 0;
  return { passed, failed: failed === 0 && (code !== 0 || silent) ? 1 : failed };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function numberOf(report, name) {
  const value = report?.[name];
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
