import assert from 'node:assert/strict';

import { toReportFacts } from '../../../../src/vscode/tree/reportFacts';
import { makeLookUp } from '../../../support/reportFigures';
import { hasFailed, isPending, makeReport, nothingAsked } from '../../../support/savedReports';

import type { Report } from '../../../../src/domain/report/report';

function factsOf(report: Report): Record<string, string> {
  return Object.fromEntries(toReportFacts(report, 'ready').map(({ name, value }) => [name, value]));
}

describe('toReportFacts', () => {
  it('shows query, source and status', () => {
    const facts = factsOf(makeReport());

    assert.equal(facts['Status'], 'ready');
    assert.equal(facts['Source'], 'PayScale, Lightcast');
    assert.match(facts['Query'] ?? '', /, United States$/u);
  });

  it('shows sample data instead of the services', () => {
    assert.equal(factsOf(makeReport({ source: 'sample' }))['Source'], 'Sample data');
  });

  it('omits refinements and sections that were not requested', () => {
    const lookUp = {
      ...makeLookUp(),
      yearsExperience: null,
      highestDegree: null,
      skills: [],
      certifications: [],
      occupation: null,
    };

    const names = Object.keys(factsOf(makeReport({ lookUp, sections: nothingAsked })));

    assert.deepEqual(names, ['Status', 'Source', 'Query', 'Created', 'Updated']);
  });

  it('keeps 0 years of experience', () => {
    const lookUp = { ...makeLookUp(), yearsExperience: 0 };

    assert.equal(factsOf(makeReport({ lookUp }))['Years of experience'], '0');
  });

  it('shows why a section failed and since when one is pending', () => {
    const sections = { ...nothingAsked, pay: isPending(null), skillImpact: hasFailed() };

    const facts = factsOf(makeReport({ sections }));

    assert.match(facts['Pay'] ?? '', /^pending since Jan 5, 2026/u);
    assert.equal(facts['Skills'], 'failed: There is nothing.');
  });
});
