import assert from 'node:assert/strict';

import { type Reply, getLink, listItems, listKeys, withSample } from '../sampleCalls';

import type { JobalyzerBehavior } from '../../../../src/sample/sampleBehavior';

const percentiles = [10, 25, 50, 75, 90].map(rank => `Percentile${rank}`);

/** The pay report for these answers from a service with these overrides. */
async function getPay(
  answers: Record<string, unknown> = {},
  jobalyzer: Partial<Omit<JobalyzerBehavior, 'links'>> = {},
  version = 'v1',
): Promise<Reply> {
  let reply: Reply | undefined;
  await withSample({ behavior: { jobalyzer } }, async calls => {
    reply = await calls.getPay(answers, version);
  });
  assert.equal(reply?.status, 200);
  return reply;
}

async function getExperience(
  answers: Record<string, unknown> = {},
  jobalyzer: Partial<Omit<JobalyzerBehavior, 'links'>> = {},
): Promise<Reply> {
  let reply: Reply | undefined;
  await withSample({ behavior: { jobalyzer } }, async calls => {
    const order = await calls.order(answers);
    reply = await calls.get('jobalyzer', getLink(order, 'YearsExperienceReport'));
  });
  assert.equal(reply?.status, 200);
  return reply;
}

describe('getPayAnswer', () => {
  it('returns the public national wages for the country', async () => {
    const { at } = await getPay({ City: 'Seattle', State: 'Washington' });

    assert.deepEqual(
      percentiles.map(name => at('Reports', 'BasePayReport', name)),
      [82460, 105210, 135980, 171980, 214670],
    );
    assert.equal(at('Reports', 'BasePayReport', 'Average'), 148100);
    assert.equal(at('Reports', 'LevelUsed'), 'Country');
    assert.equal(at('Reports', 'BasePayReport', 'CurrencyFormat'), '${#}');
  });

  it('states which data is public and which is fictional', async () => {
    const { at } = await getPay();

    assert.match(String(at('SampleNote')), /OEWS May 2025.*Everything else is fictional/u);
  });

  it('returns the same response for the same request', async () => {
    const [one, other] = [await getPay({ JobTitle: 'Nurse' }), await getPay({ JobTitle: 'Nurse' })];

    assert.deepEqual(one.body, other.body);
  });

  it('fills Reports in v1 and both in v2', async () => {
    const v1 = await getPay();
    const v2 = await getPay({}, {}, 'v2');

    assert.equal(v1.at('Report'), undefined);
    assert.ok(v1.at('Reports'));
    assert.deepEqual(v2.at('Report'), v2.at('Reports'));
  });

  for (const payEnvelope of ['Report', 'Reports', 'both'] as const) {
    it(`fills ${payEnvelope} when configured to`, async () => {
      const { at } = await getPay({}, { payEnvelope });

      assert.equal(at('Report') !== undefined, payEnvelope !== 'Reports');
      assert.equal(at('Reports') !== undefined, payEnvelope !== 'Report');
    });
  }

  it('omits Context for a confirmed title', async () => {
    assert.equal((await getPay()).at('Context'), undefined);
    assert.equal((await getPay({}, { confirmedContext: 'null' })).at('Context'), null);
  });

  it('returns the matched title otherwise, with a rating in steps of ten', async () => {
    const { at } = await getPay({ JobTitle: 'Waiter' });

    assert.deepEqual(at('Context'), {
      JobTitleRating: 90,
      MatchedJobTitle: 'Waiter/Waitress',
      SubmittedJobTitle: 'Waiter',
      MatchedFactors: {},
    });
  });

  it('is thin for a title that is hardly known', async () => {
    const { at } = await getPay({ JobTitle: 'Firmware' });

    assert.ok(Number(at('Context', 'JobTitleRating')) <= 50);
    assert.equal(at('Reports', 'BasePayReport', 'Count'), 6);
    assert.ok(Number(at('Reports', 'ReportRating')) < 0.3);
  });

  for (const [country, format] of [
    ['Canada', 'C${#}'],
    ['United Kingdom', '&pound;{#}'],
    ['Germany', '&euro;{#}'],
    ['India', '₹{#}'],
  ] as const) {
    it(`returns fictional figures for ${country} in its currency`, async () => {
      const { at } = await getPay({ Country: country });

      const figures = percentiles.map(name => Number(at('Reports', 'BasePayReport', name)));
      assert.deepEqual(
        figures,
        [...figures].sort((a, b) => a - b),
      );
      assert.equal(at('Reports', 'BasePayReport', 'CurrencyFormat'), format);
      assert.equal(at('Reports', 'LevelUsed'), 'Country');
      assert.match(String(at('SampleNote')), /Everything is fictional/u);
    });
  }

  it('returns null and absent sub-reports when configured to', async () => {
    const { at } = await getPay(
      {},
      { nullSubReports: ['HourlyPayReport'], absentSubReports: ['Bonus'] },
    );

    assert.equal(at('Reports', 'HourlyPayReport'), null);
    assert.equal(at('Reports', 'Bonus'), undefined);
    assert.ok(at('Reports', 'BasePayReport'));
  });

  it('returns only a rating of 0 with thin data', async () => {
    const { at } = await getPay({}, { thinData: true });

    assert.equal(at('Reports', 'ReportRating'), 0);
    assert.equal(at('Reports', 'BasePayReport'), null);
    assert.equal(at('Reports', 'TotalPayReport'), null);
  });

  it('converts keys to camel case, but not keys that are data', async () => {
    const { at } = await getPay({ JobTitle: 'Waiter' }, { keyCase: 'camel' });

    assert.equal(at('Reports'), undefined);
    assert.equal(at('reports', 'basePayReport', 'percentile50'), 35230);
    assert.equal(at('reports', 'basePayReport', 'fullPercentiles', '50'), 35230);
    assert.equal(at('context', 'jobTitleRating'), 90);
  });

  it('adds unknown keys', async () => {
    const { at } = await getPay({}, { extraFields: true });

    assert.ok(at('SampleExtra'));
    assert.ok(at('Reports', 'BasePayReport', 'SampleExtra'));
    assert.equal(at('Reports', 'BasePayReport', 'FullPercentiles', 'SampleExtra'), undefined);
  });

  it('repeats the warnings about answers when configured to', async () => {
    const answers = { Skills: ['Alchemy'] };

    assert.equal((await getPay(answers)).at('Warnings'), null);
    assert.equal(
      (await getPay(answers, { repeatWarnings: true })).at('Warnings', 0, 'AnswerValue'),
      'Alchemy',
    );
  });

  it('changes the figures every month when configured to', async () => {
    const medians: unknown[] = [];
    for (const month of [9, 10]) {
      const now = (): number => Date.UTC(2026, month, 15);
      await withSample({ now, behavior: { jobalyzer: { drift: true } } }, async calls => {
        const { at } = await calls.getPay();
        medians.push(at('Reports', 'BasePayReport', 'Percentile50'));
      });
    }

    assert.notEqual(medians[0], medians[1]);
  });
});

describe('getExperienceAnswer', () => {
  it('returns five bands with PercentNN keys and a currency object', async () => {
    const { at } = await getExperience();
    const ranges = listItems(at('Report', 'Ranges'));

    assert.equal(ranges.length, 5);
    assert.deepEqual(listKeys(ranges[0]), [
      'Name',
      'Percent',
      'Average',
      'StdDev',
      'Percent10',
      'Percent25',
      'Percent50',
      'Percent75',
      'Percent90',
    ]);
    assert.deepEqual(at('Report', 'Currency'), {
      Name: 'U.S. Dollar (USD)',
      Id: 1,
      Format: '${#}',
      Abbreviation: 'USD',
    });
  });

  it('returns Report only, in either version', async () => {
    assert.equal((await getExperience()).at('Reports'), undefined);
  });

  it('states that the data is fictional', async () => {
    assert.match(String((await getExperience()).at('SampleNote')), /fictional/u);
  });

  it('returns no bands with thin data', async () => {
    const { at } = await getExperience({}, { thinData: true });

    assert.deepEqual(at('Report', 'Ranges'), []);
    assert.equal(at('Report', 'ReportRating'), 0);
  });
});
