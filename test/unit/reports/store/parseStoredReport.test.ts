import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatStoredReport } from '../../../../src/reports/store/formatStoredReport';
import { parseStoredReport } from '../../../../src/reports/store/parseStoredReport';
import { anyReport } from '../../../support/reportArbitraries';
import { makeReport } from '../../../support/savedReports';

describe('formatStoredReport', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('begins with the version', () => {
    assert.match(formatStoredReport(makeReport()), /^\{\n {2}"version": 1,\n {2}"createdAt": /u);
  });

  it('returns the same text for a report that was read and written again', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const text = formatStoredReport(report);
        const stored = parseStoredReport(text);
        assert.ok(stored.problem === null);
        assert.equal(formatStoredReport(stored.report), text);
      }),
    );
  });
});

describe('parseStoredReport', function () {
  // Some of its properties look at many large reports.
  this.timeout(20_000);

  it('returns every report that was written', () => {
    fc.assert(
      fc.property(anyReport, report => {
        assert.deepEqual(parseStoredReport(formatStoredReport(report)), { problem: null, report });
      }),
    );
  });

  it('reports a newer version, whatever else the file contains', () => {
    const stored = parseStoredReport('{"version": 2, "everything": "different"}');

    assert.deepEqual(stored, {
      problem: 'newerVersion',
      sentence:
        'This report was saved by a newer version of the extension. Update the extension to read it.',
    });
  });

  it('ignores fields that a later minor version added', () => {
    const text = formatStoredReport(makeReport()).replace('"name": null', '"name": null, "tag": 1');

    assert.deepEqual(parseStoredReport(text), { problem: null, report: makeReport() });
  });

  const corrupt: Record<string, string> = {
    'an empty file': '',
    'half a file': formatStoredReport(makeReport()).slice(0, 500),
    'a file of zero bytes': '\u0000'.repeat(64),
    'JSON that is no object': 'null',
    'a report without version': JSON.stringify(makeReport()),
    'a version that is no whole number': '{"version": 1.5}',
    'a version of text': '{"version": "2"}',
    'a figure of text': formatStoredReport(makeReport()).replace('148100', '"148100"'),
    'a section of unknown state': formatStoredReport(makeReport()).replace('"ready"', '"done"'),
  };

  for (const [name, text] of Object.entries(corrupt)) {
    it(`says that ${name} is corrupt`, () => {
      assert.equal(parseStoredReport(text).problem, 'corrupt');
    });
  }

  it('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), text => {
        assert.notEqual(parseStoredReport(text).problem, null);
      }),
    );
  });

  it('survives a file with any one character lost', () => {
    const whole = formatStoredReport(makeReport());
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), at => {
        const stored = parseStoredReport(whole.slice(0, at) + whole.slice(at + 1));
        assert.ok(stored.problem === null || stored.problem === 'corrupt');
      }),
    );
  });
});
