/**
 * Mocha's spec reporter, which also writes its counts to the file that JOB_PAY_TEST_RESULTS names,
 * so that the script that started the suite can read them.
 */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's command line requires a default export. */
export default class CountingReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} [options]
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env['JOB_PAY_TEST_RESULTS'];
      if (file !== undefined) {
        const { passes, failures, pending } = this.stats;
        writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
      }
    });
  }
}
