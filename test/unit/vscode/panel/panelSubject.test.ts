import assert from 'node:assert/strict';

import {
  listReportIds,
  parsePanelState,
  toPanelKey,
} from '../../../../src/vscode/panel/panelSubject';

describe('parsePanelState', () => {
  it('parses the ID of a report', () => {
    assert.deepEqual(parsePanelState({ reportId: 'r1' }), { kind: 'report', reportId: 'r1' });
  });

  it('parses the IDs of a comparison', () => {
    assert.deepEqual(parsePanelState({ reportIds: ['r1', 'r2'] }), {
      kind: 'comparison',
      reportIds: ['r1', 'r2'],
    });
  });

  for (const state of [undefined, null, 'r1', {}, { reportId: '' }, { reportIds: ['r1'] }]) {
    it(`rejects ${state === undefined ? 'nothing' : JSON.stringify(state)}`, () => {
      assert.equal(parsePanelState(state), undefined);
    });
  }
});

describe('toPanelKey', () => {
  it('distinguishes a report from a comparison that contains it', () => {
    const report = { kind: 'report', reportId: 'r1' } as const;
    const comparison = { kind: 'comparison', reportIds: ['r1', 'r2'] } as const;

    assert.notEqual(toPanelKey(report), toPanelKey(comparison));
    assert.deepEqual(listReportIds(report), ['r1']);
    assert.deepEqual(listReportIds(comparison), ['r1', 'r2']);
  });
});
