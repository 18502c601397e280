import assert from 'node:assert/strict';

import { ReportRows } from '../../../../src/vscode/tree/reportRows';
import { buildSummary } from '../../../support/buildSummary';

const a = buildSummary({ id: 'a', title: 'Nurse' });
const b = buildSummary({ id: 'b', title: 'Welder' });

describe('ReportRows', () => {
  it('returns a row for each report, in the order of the list', () => {
    const rows = new ReportRows().show([b, a], '');

    assert.deepEqual(rows, [{ id: 'b' }, { id: 'a' }]);
  });

  it('returns the same row for the same report', () => {
    const rows = new ReportRows();

    const [first] = rows.show([a, b], '');
    const [, again] = rows.show([b, { ...a, title: 'Doctor' }], '');

    assert.equal(again, first);
  });

  it('returns only rows that match the filter', () => {
    assert.deepEqual(new ReportRows().show([a, b], 'weld'), [{ id: 'b' }]);
  });

  it('finds the entry of a row until its report is deleted', () => {
    const rows = new ReportRows();
    const [row] = rows.show([a], '');
    assert.equal(rows.findEntry(row!), a);

    rows.show([b], '');

    assert.equal(rows.findEntry(row!), undefined);
    assert.equal(rows.findRow('a'), undefined);
  });

  it('redraws only the row of a changed report', () => {
    const rows = new ReportRows();
    const [row] = rows.show([a, b], '');
    const changed = { ...a, title: 'Doctor' };

    const drawn = rows.update({ changed: ['a'], removed: [] }, [changed]);

    assert.deepEqual(drawn, [row]);
    assert.equal(drawn[0], row);
    assert.equal(rows.findEntry(row!), changed);
  });

  for (const [what, change, now] of [
    ['is added', { changed: ['c'], removed: [] }, [buildSummary({ id: 'c' })]],
    ['is removed', { changed: [], removed: ['a'] }, []],
    ['changes and is removed', { changed: ['a'], removed: [] }, []],
    ['moves', { changed: ['a'], removed: [] }, [{ ...a, createdAt: '2020-01-01T00:00:00.000Z' }]],
  ] as const) {
    it(`redraws the whole list when a report ${what}`, () => {
      const rows = new ReportRows();
      rows.show([a, b], '');

      assert.equal(rows.update(change, now), undefined);
    });
  }
});
