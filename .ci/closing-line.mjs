/** A vitest reporter that ends a run with one plain line: `N passed, N failed, N skipped`. */
export default class ClosingLine {
  onTestRunEnd(modules, errors) {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        counts[test.result().state === 'passed' ? 'passed' : test.result().state === 'failed' ? 'failed' : 'skipped']++;
        tests++;
      }
      if (tests === 0 && module.state() === 'failed') counts.failed++;
    }
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
