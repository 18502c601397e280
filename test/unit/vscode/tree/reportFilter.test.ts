import assert from 'node:assert/strict';

import { matchesFilter, splitFilter } from '../../../../src/vscode/tree/reportFilter';
import { buildSummary } from '../../../support/buildSummary';

import type { ReportEntry } from '../../../../src/reports/store/reportSummary';

const fits = (entry: ReportEntry, filter: string): boolean =>
  matchesFilter(entry, splitFilter(filter));

describe('matchesFilter', () => {
  it('matches everything when the filter is empty', () => {
    assert.ok(fits(buildSummary(), ''));
    assert.ok(fits(buildSummary(), '   '));
  });

  it('finds parts of words in title and location, in any order and case', () => {
    assert.ok(fits(buildSummary(), 'seatt DEVEL'));
  });

  it('requires every word', () => {
    assert.equal(fits(buildSummary(), 'seattle nurse'), false);
  });

  it('ignores accents', () => {
    const summary = buildSummary({ title: 'Ingénieur', place: 'São Paulo, Brazil' });

    assert.ok(fits(summary, 'ingenieur sao'));
    assert.ok(fits(summary, 'Ingénieur São'));
  });

  for (const [given, word] of [
    [{ state: 'pending' }, 'pending'],
    [{ state: 'partlyFailed' }, 'partly'],
    [{ state: 'pending', orderState: 'unknown' }, 'charged'],
    [{ source: 'sample' }, 'sample'],
  ] as const) {
    it(`finds the word ${word}`, () => {
      assert.ok(fits(buildSummary(given), word));
      assert.equal(fits(buildSummary(), word), false);
    });
  }

  it('finds an unreadable file by name and label', () => {
    const entry = { id: 'broken-1', problem: 'corrupt', sentence: 'Bad.' } as const;

    assert.ok(fits(entry, 'unreadable'));
    assert.ok(fits(entry, 'broken-1.json'));
    assert.equal(fits(entry, 'seattle'), false);
  });
});
