import assert from 'node:assert/strict';

import { describeStatus, toReportItem } from '../../../../src/vscode/tree/reportItem';
import { buildSummary } from '../../../support/buildSummary';

import type { RunPlace } from '../../../../src/reports/runs/otherRuns';

describe('toReportItem', () => {
  it('shows title, location and date of a ready live report', () => {
    const item = toReportItem(buildSummary(), null);

    assert.equal(item.label, 'Software Developer');
    assert.equal(item.description, 'Seattle, Washington, United States · Jan 5, 2026');
    assert.deepEqual(item.icon, { name: 'graph', color: 'charts.green' });
  });

  it('starts with Sample', () => {
    const item = toReportItem(buildSummary({ source: 'sample' }), null);

    assert.match(item.description, /^Sample · Seattle/u);
  });

  for (const [state, words, icon] of [
    ['pending', 'pending, resumable', 'debug-pause'],
    ['partlyFailed', 'partly failed', 'warning'],
    ['failed', 'failed', 'error'],
  ] as const) {
    it(`shows text and an icon for ${state}`, () => {
      const item = toReportItem(buildSummary({ state }), null);

      assert.equal(item.description.split(' · ')[0], words);
      assert.ok(item.spoken.includes(words));
      assert.equal(item.icon.name, icon);
    });
  }

  it('shows that it runs in this window', () => {
    const item = toReportItem(buildSummary({ state: 'pending' }), 'here');

    assert.equal(item.icon.name, 'loading~spin');
    assert.ok(item.description.includes('loading'));
  });

  it('shows that it runs in another window', () => {
    const item = toReportItem(buildSummary({ state: 'pending' }), 'elsewhere');

    assert.equal(item.icon.name, 'window');
    assert.ok(item.description.startsWith('loading in another window · '));
  });

  it('shows an unknown order before any other status', () => {
    const summary = buildSummary({ state: 'partlyFailed', orderState: 'unknown' });

    assert.equal(describeStatus(summary, null), 'order status unknown, may have been charged');
  });

  it('keeps its ID', () => {
    const before = toReportItem(buildSummary({ state: 'pending' }), 'here');
    const after = toReportItem(buildSummary({ title: 'Renamed' }), null);

    assert.equal(before.id, after.id);
  });

  it('is resumable only while it is pending and not running', () => {
    const canResume = (running: RunPlace, state: 'pending' | 'ready'): boolean =>
      toReportItem(buildSummary({ state }), running).contextValue.includes('resumable');

    assert.deepEqual(
      [
        canResume(null, 'pending'),
        canResume('here', 'pending'),
        canResume('elsewhere', 'pending'),
        canResume(null, 'ready'),
      ],
      [true, false, false, false],
    );
  });

  it('is refreshable when nothing is pending, and exportable when it has data', () => {
    const words = (state: 'pending' | 'ready' | 'partlyFailed' | 'failed'): string[] =>
      toReportItem(buildSummary({ state }), null).contextValue.split(' ');

    assert.ok(!words('pending').includes('refreshable'));
    assert.ok(words('failed').includes('refreshable'));
    assert.ok(!words('failed').includes('exportable'));
    assert.ok(words('partlyFailed').includes('exportable'));
    assert.ok(words('ready').includes('comparable'));
  });
});
