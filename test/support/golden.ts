import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = 'test/unit/reports/export/golden';

/**
 * Compares an export with its golden file. After an intended change, run the tests with
 * UPDATE_GOLDEN=1 and review the differences. Updates fail with CI=true, where nobody reviews them.
 */
export function assertGolden(name: string, text: string): void {
  const path = resolve(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    assert.notEqual(process.env['CI'], 'true', 'Golden files cannot be updated with CI=true.');
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'));
}
