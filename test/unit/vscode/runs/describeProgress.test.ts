import assert from 'node:assert/strict';

import { describeProgress, RunProgress } from '../../../../src/vscode/runs/runProgress';

import type { SectionName } from '../../../../src/domain/report/sectionInfos';
import type { SectionProgress } from '../../../../src/reports/runs/reportRuns';

function news(section: SectionName, phase: SectionProgress['phase']): SectionProgress {
  return { reportId: 'r1', section, phase, attempts: 0, waitedMs: 0, nextPollInMs: null };
}

function describeAll(...all: readonly SectionProgress[]): string {
  const progress = new RunProgress();
  all.forEach(one => progress.update(one));
  return describeProgress(progress.get('r1'));
}

describe('describeProgress', () => {
  it('shows the services and the pending sections', () => {
    const sentence = describeAll(
      news('pay', 'waiting'),
      news('experience', 'waiting'),
      news('benchmark', 'asking'),
    );

    assert.equal(
      sentence,
      'Waiting for PayScale: pay report, pay by experience · requesting from Lightcast: market benchmark',
    );
  });

  it('starts with the order', () => {
    const sentence = describeAll(news('skillImpact', 'asking'), news('pay', 'ordering'));

    assert.equal(sentence, 'Ordering from PayScale: pay report · requesting from PayScale: skills');
  });

  it('omits ready and failed sections', () => {
    const sentence = describeAll(
      news('pay', 'waiting'),
      news('pay', 'ready'),
      news('benchmark', 'failed'),
      news('certificationImpact', 'asking'),
    );

    assert.equal(sentence, 'Requesting from PayScale: certifications');
  });

  it('is empty when nothing is pending', () => {
    assert.equal(describeAll(), '');
  });
});

describe('RunProgress', () => {
  it('keeps the latest progress of each section until the run ends', () => {
    const progress = new RunProgress();
    const ended: string[] = [];
    progress.onDidEnd(reportId => ended.push(reportId));
    progress.update(news('pay', 'ordering'));
    progress.update(news('pay', 'waiting'));

    assert.equal(progress.get('r1').pay?.phase, 'waiting');
    assert.deepEqual(progress.get('r2'), {});

    progress.end('r1');

    assert.deepEqual(progress.get('r1'), {});
    assert.deepEqual(ended, ['r1']);
  });

  it('notifies listeners until they unsubscribe', () => {
    const progress = new RunProgress();
    const heard: string[] = [];
    const subscription = progress.onDidUpdate(({ phase }) => heard.push(phase));

    progress.update(news('pay', 'ordering'));
    subscription.dispose();
    progress.update(news('pay', 'waiting'));

    assert.deepEqual(heard, ['ordering']);
  });
});
