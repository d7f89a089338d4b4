// Reports failures as they are, and at the end one line per engine that scripts/test.mjs adds up.

const failed = ({ testResults }, trail = []) => {
  const own = testResults.tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => ({ name: [...trail, test.name].join(' › '), error: test.error }));
  return [...own, ...testResults.suites.flatMap((suite) => failed({ testResults: suite }, [...trail, suite.name]))];
};

const counted = (results) => {
  const own = { passed: 0, failed: 0, skipped: 0 };
  for (const test of results.tests) own[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of results.suites) {
    const counts = counted(inner);
    for (const key of Object.keys(own)) own[key] += counts[key];
  }
  return own;
};

/** An import that failed, a page that crashed, or an error outside of every test. */
const broken = ({ errors = [], testResults }) =>
  testResults ? errors : errors.length ? errors : [{ message: 'no test ran' }];

export const summary = () => ({
  reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
    for (const session of sessionsForTestFile) {
      const rows = session.testResults ? failed(session) : [];
      for (const { name, error } of rows)
        logger.error(`✗ ${session.browser.name}: ${name}\n  ${error?.message ?? ''}\n${error?.stack ?? ''}`);
      for (const { message, stack } of broken(session))
        logger.error(`✗ ${session.browser.name}: ${testFile}\n  ${message}\n${stack ?? ''}`);
    }
  },
  onTestRunFinished({ sessions }) {
    const engines = new Map();
    for (const session of sessions) {
      const total = engines.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
      const counts = session.testResults ? counted(session.testResults) : { passed: 0, failed: 0, skipped: 0 };
      for (const key of Object.keys(total)) total[key] += counts[key];
      total.failed += broken(session).length;
      engines.set(session.browser.name, total);
    }
    for (const [name, { passed, failed: wrong, skipped }] of engines)
      console.log(`ENGINE ${name}: ${passed} passed, ${wrong} failed, ${skipped} skipped`);
  },
});
