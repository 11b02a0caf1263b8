import { writeFileSync } from 'node:fs';

/**
 * A reporter that writes how many tests passed and failed to the file that `QXWQ_TEST_RESULTS` names, for `npm test`.
 */
export function countTests() {
  const file = process.env.QXWQ_TEST_RESULTS;
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const tests = sessions.flatMap(({ testResults }) => (testResults ? testsOf(testResults) : []));
      const numPassedTests = tests.filter(({ passed, skipped }) => passed && !skipped).length;
      const numFailedTests = tests.filter(({ passed, skipped }) => !passed && !skipped).length;
      writeFileSync(file, JSON.stringify({ numPassedTests, numFailedTests }));
    },
  };
}

function testsOf({ tests, suites }) {
  return [...tests, ...suites.flatMap(testsOf)];
}
