import assert from 'node:assert/strict';

import { listEntries } from '../../../../../media/report/sections/report';
import { makeBenchmark } from '../../../../support/benchmarkFigures';
import { makeOffer } from '../../../../support/pageStates';
import { readText, renderReport } from '../../../../support/renderPage';
import {
  failed,
  makeReportView,
  makeSections,
  notRequested,
  pending,
  ready,
} from '../../../../support/reportViews';

import type { ReportView, SectionsView } from '../../../../../src/protocol/reportView';

function read(sections: Partial<SectionsView> = {}, overrides: Partial<ReportView> = {}): string {
  return readText(renderReport(makeReportView({ sections: makeSections(sections), ...overrides })));
}

describe('a section', () => {
  it('that was not asked for is one line', () => {
    assert.match(
      read({ benchmark: notRequested }),
      /Market not asked for Market was not part of this look-up\. Add it…/u,
    );
  });

  it('that is billed says so before it is added', () => {
    assert.match(read({ experience: notRequested }), /Add it… orders a report/u);
  });

  it('that is pending says what is done about it', () => {
    const text = read(
      { experience: pending() },
      {
        progress: {
          experience: {
            phase: 'waiting',
            attempts: 4,
            waitedMs: 18_000,
            maxWaitMs: 300_000,
            nextPollInMs: 3000,
          },
        },
      },
    );

    assert.match(text, /Look 4, waited 18 s of at most 5 min; next look in 3 s\./u);
    assert.match(text, /nothing is ordered twice\. Stop Waiting/u);
  });

  it('that nobody waits for can be resumed', () => {
    assert.match(
      read({ experience: pending() }),
      /Paused\..*Resume looks at the saved link again/u,
    );
  });

  it('that another window waits for cannot be resumed here', () => {
    const text = read({ pay: pending(), experience: pending() }, { isRunElsewhere: true });

    assert.match(text, /Another window waits for this\./u);
    assert.doesNotMatch(text, /Paused|Resume/u);
  });

  it('that failed says why, and offers the one action that helps', () => {
    assert.match(
      read({ benchmark: failed() }),
      /Market failed Lightcast refused the sign-in\..*Sign In to Lightcast…/u,
    );
  });

  it('of a lost order leaves the decision to the person', () => {
    const text = read(
      { pay: pending(null), experience: pending(null) },
      { order: { state: 'unknown', at: '', sections: ['pay', 'experience'], notes: [] } },
    );

    assert.match(
      text,
      /May have been charged.*Order Again, May Cost Twice… Leave It|May have been charged/u,
    );
    assert.equal(text.split('Order Again, May Cost Twice…').length, 2);
    assert.match(text, /Part of the order above/u);
  });

  it('that is not lost is not called so', () => {
    const order = { state: 'unknown', at: '', sections: ['pay'], notes: [] } as const;

    assert.doesNotMatch(
      read({}, { order: { ...order, sections: ['pay'], notes: [] } }),
      /May have been charged/u,
    );
  });
});

describe('the offers', () => {
  it('are placed, and never beyond the percentiles', () => {
    const text = read(
      {},
      {
        offers: [
          makeOffer('145k', { amount: 145_000 }),
          makeOffer('240k', { amount: 240_000 }),
          makeOffer('10k', { amount: 10_000 }),
        ],
      },
    );

    assert.match(text, /\$145,000 about P56/u);
    assert.match(text, /\$240,000 above P90/u);
    assert.match(text, /\$10,000 below P10/u);
  });

  it('by the hour are compared with hourly pay', () => {
    const text = read({}, { offers: [makeOffer('70/h', { amount: 70, period: 'hour' })] });

    assert.match(text, /On hourly pay .*\$70\.00 about P57/u);
  });

  it('that couldn’t be compared say why', () => {
    const problem = 'The offer is in euros, the report in US dollars. Currencies aren’t converted.';

    assert.match(
      read({}, { offers: [makeOffer('€62.50/h', { problem })] }),
      /“€62\.50\/h” couldn’t be compared\. The offer is in euros/u,
    );
  });
});

describe('the market', () => {
  it('states the gap, and that a mean is held against a median', () => {
    assert.match(read(), /Lightcast’s mean is \$16,660 \(12\.3%\) above PayScale’s median\./u);
  });

  it('holds no amount against another currency', () => {
    const region = { nation: 'uk', level: null, id: null, name: null };

    const text = read({ benchmark: ready(makeBenchmark({ region })) });

    assert.match(text, /Lightcast’s mean is 152,640 a year\. It stands alone/u);
    assert.doesNotMatch(text, /Two sources on one axis/u);
  });

  it('shows a risk outside the United States as a value', () => {
    const region = { nation: 'uk', level: null, id: null, name: null };

    assert.match(
      read({ benchmark: ready(makeBenchmark({ region })) }),
      /Automation risk 84\.1, as given\. Only in the United States is 100 the average\./u,
    );
  });

  it('says which datasets did not come', () => {
    assert.match(read(), /Not provided by Lightcast: salaryBoostingSkills\./u);
  });
});

describe('the sample label', () => {
  it('is at the title, before the figures and in their origin', () => {
    const text = read({}, { source: 'sample' });

    assert.match(text, /Software Engineer Sample/u);
    assert.match(text, /Sample data\. Not an answer from PayScale or Lightcast\./u);
    assert.match(text, /Label Sample: made by the sample service/u);
  });

  it('is not on a live report', () => {
    assert.doesNotMatch(read(), /Sample data/u);
  });
});

describe('listEntries', () => {
  it('lists the sections of the page with what is pending and what failed', () => {
    const entries = listEntries(
      makeReportView({
        sections: makeSections({ pay: pending(), benchmark: failed(), skillImpact: pending() }),
      }),
    );

    assert.deepEqual(
      entries.map(({ title, mark }) => [title, mark]),
      [
        ['Answer', 'pending'],
        ['Experience', null],
        ['Market', 'error'],
        ['Skills', 'pending'],
        ['About', null],
      ],
    );
  });
});
