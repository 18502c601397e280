import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = 'test/unit/reports/export/golden';

/**
 * Compares an export with the file that says how it must look. After a change that is meant, the
 * files are written anew with UPDATE_GOLDEN=1, and what is different in them is looked at; where
 * nobody looks, with CI=true, that is refused.
 */
export function assertGolden(name: string, text: string): void {
  const path = resolve(folder, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    assert.notEqual(process.env['CI'], 'true', 'Golden files are not written where CI=true.');
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'));
}
