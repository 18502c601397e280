import assert from 'node:assert/strict';

import type { Parsed } from '../../src/domain/lookUp/parsed';

/** The error message of a rejected input. Fails when the input was accepted. */
export function sentenceOf(parsed: Parsed<unknown>): string {
  if (parsed.ok) {
    assert.fail(`expected a refusal, but got ${JSON.stringify(parsed.value)}`);
  }
  return parsed.sentence;
}
