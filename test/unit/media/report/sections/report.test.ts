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
  it('that is not included is one line', () => {
    assert.match(
      read({ benchmark: notRequested }),
      /Market not included Market isn’t included in this report\. Add…/u,
    );
  });

  it('that is billed says so before it is added', () => {
    assert.match(read({ experience: notRequested }), /Add… \(orders a report\)/u);
  });

  it('that is pending shows its progress', () => {
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

    assert.match(text, /Checked 4 times\. Checking again in 3 s, for up to 5 min\./u);
    assert.match(
      text,
      /You can close this tab\. The report resumes later, at no extra charge\. Stop Waiting/u,
    );
  });

  it('that no window is polling can be resumed', () => {
    assert.match(
      read({ experience: pending() }),
      /Paused\..*Resume checks the existing order again, at no extra charge\./u,
    );
  });

  it('that another window is polling cannot be resumed here', () => {
    const text = read({ pay: pending(), experience: pending() }, { isRunElsewhere: true });

    assert.match(text, /Another window is loading this report\./u);
    assert.doesNotMatch(text, /Paused|Resume/u);
  });

  it('that failed shows the reason and the action that helps', () => {
    assert.match(
      read({ benchmark: failed() }),
      /Market failed Lightcast rejected your credentials\..*Sign In to Lightcast…/u,
    );
  });

  it('with an unknown order status leaves the decision to the user', () => {
    const text = read(
      { pay: pending(null), experience: pending(null) },
      { order: { state: 'unknown', at: '', sections: ['pay', 'experience'], notes: [] } },
    );

    assert.match(
      text,
      /Order status unknown\. You may have been charged\..*Order Again… ?may be billed twice ?Don’t Order Again/u,
    );
    assert.equal(text.split('Order Again…').length, 2);
    assert.match(text, /part of the order above/u);
  });

  it('that is ready doesn’t show an unknown order status', () => {
    const order = { state: 'unknown', at: '', sections: ['pay'], notes: [] } as const;

    assert.doesNotMatch(
      read({}, { order: { ...order, sections: ['pay'], notes: [] } }),
      /Order status unknown/u,
    );
  });
});

describe('the offers', () => {
  it('are interpolated within the percentiles, and never beyond them', () => {
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

    assert.match(text, /Compared with hourly pay .*\$70\.00 about P57/u);
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
  it('describes the gap between mean and median', () => {
    assert.match(read(), /Lightcast’s mean is \$16,660 \(12\.3%\) above PayScale’s median\./u);
  });

  it('doesn’t compare amounts in different currencies', () => {
    const region = { nation: 'uk', level: null, id: null, name: null };

    const text = read({ benchmark: ready(makeBenchmark({ region })) });

    assert.match(text, /Lightcast’s mean is 152,640 per year\. It can’t be compared/u);
    assert.doesNotMatch(text, /Salary in both sources/u);
  });

  it('shows a risk outside the United States as reported', () => {
    const region = { nation: 'uk', level: null, id: null, name: null };

    assert.match(
      read({ benchmark: ready(makeBenchmark({ region })) }),
      /Automation risk 84\.1 \(as reported\)\. 100 is the average only in the United States\./u,
    );
  });

  it('lists the missing datasets', () => {
    assert.match(read(), /Not provided by Lightcast: salaryBoostingSkills\./u);
  });
});

describe('the sample label', () => {
  it('is in the title, before the figures, and in the sources', () => {
    const text = read({}, { source: 'sample' });

    assert.match(text, /Software Engineer Sample/u);
    assert.match(text, /Sample data, not from PayScale or Lightcast\./u);
    assert.match(text, /Data source Sample data generated by this extension/u);
  });

  it('is not on a live report', () => {
    assert.doesNotMatch(read(), /Sample data/u);
  });
});

describe('listEntries', () => {
  it('lists the sections with their pending and failed states', () => {
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
        ['Sources', null],
      ],
    );
  });
});
