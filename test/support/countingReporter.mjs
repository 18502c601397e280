/**
 * Mocha's spec reporter, which also leaves its counts where the shell that started the suite finds
 * them: JOB_PAY_TEST_RESULTS names the file.
 */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's command line wants a default export of a reporter. */
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
