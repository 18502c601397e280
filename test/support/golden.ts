import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Compares a text with the file that says how it must look. After a change that is meant, the files
 * are written anew with UPDATE_GOLDEN=1, and what is different in them is looked at.
 */
export function assertGolden(name: string, text: string): void {
  const path = resolve('test/golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'));
}
