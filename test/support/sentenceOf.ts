import assert from 'node:assert/strict';

import type { Parsed } from '../../src/domain/lookUp/parsed';

/** The sentence of a refusal; fails when there is a value instead. */
export function sentenceOf(parsed: Parsed<unknown>): string {
  if (parsed.ok) {
    assert.fail(`expected a refusal, but got ${JSON.stringify(parsed.value)}`);
  }
  return parsed.sentence;
}
