import assert from 'node:assert/strict';

import {
  listReportIds,
  parsePanelState,
  toPanelKey,
} from '../../../../src/vscode/panel/panelSubject';

describe('parsePanelState', () => {
  it('takes the id that a page kept', () => {
    assert.deepEqual(parsePanelState({ reportId: 'r1' }), { kind: 'report', reportId: 'r1' });
  });

  it('takes the ids of a comparison', () => {
    assert.deepEqual(parsePanelState({ reportIds: ['r1', 'r2'] }), {
      kind: 'comparison',
      reportIds: ['r1', 'r2'],
    });
  });

  for (const state of [undefined, null, 'r1', {}, { reportId: '' }, { reportIds: ['r1'] }]) {
    it(`takes nothing from ${state === undefined ? 'nothing' : JSON.stringify(state)}`, () => {
      assert.equal(parsePanelState(state), undefined);
    });
  }
});

describe('toPanelKey', () => {
  it('tells a report from a comparison that it is part of', () => {
    const report = { kind: 'report', reportId: 'r1' } as const;
    const comparison = { kind: 'comparison', reportIds: ['r1', 'r2'] } as const;

    assert.notEqual(toPanelKey(report), toPanelKey(comparison));
    assert.deepEqual(listReportIds(report), ['r1']);
    assert.deepEqual(listReportIds(comparison), ['r1', 'r2']);
  });
});
