import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  textFormInfos,
  exportForms,
  textForms,
  suggestFileName,
  toJson,
} from '../../../../src/reports/export/exportReport';
import { parseStoredReport } from '../../../../src/reports/store/parseStoredReport';
import { assertGolden } from '../../../support/golden';
import { anyReport } from '../../../support/reportArbitraries';
import { makeLookUp } from '../../../support/reportFigures';
import { makeReport } from '../../../support/savedReports';

describe('toJson', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('matches the golden file of a complete report', () => {
    assertGolden('report.json', toJson(makeReport()));
  });

  it('is read back as the same report', () => {
    fc.assert(
      fc.property(anyReport, report => {
        assert.deepEqual(parseStoredReport(toJson(report)), { problem: null, report });
      }),
    );
  });

  it('says first where the figures come from', () => {
    const json = toJson(makeReport({ source: 'sample' }));

    assert.match(
      json.slice(0, 200),
      /"provenance": \[\s+\{\s+"fact": "Source",\s+"value": "Sample data,/u,
    );
  });
});

describe('textFormInfos', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('never throws, whatever the report is', () => {
    fc.assert(
      fc.property(anyReport, report => {
        for (const form of textForms) {
          assert.ok(textFormInfos[form].render(report).length > 100);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('suggestFileName', () => {
  it('names the job, the place and the day', () => {
    assert.equal(
      suggestFileName(makeReport(), 'markdown'),
      'software-engineer-seattle-washington-2026-01-05.md',
    );
  });

  it('names the country where no state was asked', () => {
    const place = { country: 'Canada', state: null, city: null };

    assert.equal(
      suggestFileName(makeReport({ lookUp: makeLookUp({ place }) }), 'csv'),
      'software-engineer-canada-2026-01-05.csv',
    );
  });

  it('is a valid name on every system, for any text', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...exportForms), (report, form) => {
        const name = suggestFileName(report, form);
        assert.match(
          name,
          /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.(?:md|csv|tsv|json|html)$/u,
        );
        assert.ok(Array.from(name).length <= 120);
      }),
    );
  });
});
