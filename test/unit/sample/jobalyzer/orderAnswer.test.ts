import assert from 'node:assert/strict';

import { getLink, listItems, listKeys, withSample } from '../sampleCalls';

import type { LinkBehavior } from '../../../../src/sample/sampleBehavior';

describe('answerOrder', () => {
  for (const version of ['v1', 'v2']) {
    it(`returns absolute links of ${version} for an order of that version`, async () => {
      await withSample({}, async calls => {
        const reply = await calls.order({}, version);

        assert.equal(reply.status, 200);
        const base = `${calls.service.jobalyzer.apiUrl}/jobalyzer/${version}/reports/`;
        const self = String(reply.at('Links', 'Self'));
        assert.ok(self.startsWith(base));
        assert.equal(reply.at('Links', 'PayReport'), `${self}/pay`);
        assert.equal(reply.at('Links', 'YearsExperienceReport'), `${self}/yoe`);
        assert.equal(reply.at('Warnings'), null);
        assert.equal(reply.at('Errors'), null);
      });
    });
  }

  it('returns links for the requested reports only', async () => {
    await withSample({}, async calls => {
      const reply = await calls.post('jobalyzer', '/jobalyzer/v1/reports', {
        requestedReports: ['pay'],
        answers: { JobTitle: 'Plumber', Country: 'United States' },
      });

      assert.deepEqual(listKeys(reply.at('Links')), ['Self', 'PayReport']);
    });
  });

  it('returns different IDs for two identical orders', async () => {
    await withSample({ now: () => 0 }, async calls => {
      const links = [await calls.order(), await calls.order()].map(reply =>
        reply.at('Links', 'Self'),
      );

      assert.notEqual(links[0], links[1]);
    });
  });

  it('accepts names in any casing', async () => {
    await withSample({}, async calls => {
      const reply = await calls.post('jobalyzer', '/Jobalyzer/V1/Reports', {
        AUTORESOLVEJOBTITLE: 'True',
        RequestedReports: ['pay'],
        Answers: { jobtitle: 'Waiter', COUNTRY: 'united states' },
      });

      assert.equal(reply.status, 200);
    });
  });

  it("warns about answers that aren't on its lists", async () => {
    await withSample({}, async calls => {
      const reply = await calls.order({
        State: 'Washingtonia',
        City: 'Seattle',
        YearsExperience: -1,
        HighestDegreeEarned: 'Bachelors',
        Skills: ['Python', 'Kubernetes (k8s)'],
        Certifications: ['None'],
      });

      assert.equal(reply.status, 200);
      assert.deepEqual(
        listItems(reply.at('Warnings')).map((_, index) => [
          reply.at('Warnings', index, 'AnswerId'),
          reply.at('Warnings', index, 'AnswerValue'),
        ]),
        [
          ['State', 'Washingtonia'],
          ['YearsExperience', '-1'],
          ['HighestDegreeEarned', 'Bachelors'],
          ['Skills', 'Kubernetes (k8s)'],
          ['Certifications', 'None'],
        ],
      );
    });
  });

  it('accepts answers that are on its lists without warnings', async () => {
    await withSample({}, async calls => {
      const reply = await calls.order({
        State: 'Missouri',
        City: 'St. Louis',
        YearsExperience: '11',
        HighestDegreeEarned: "Bachelor's Degree",
        Skills: ['python'],
        Certifications: ['Project Management Professional (PMP)'],
      });

      assert.equal(reply.at('Warnings'), null);
    });
  });

  const bad: [string, Record<string, unknown>, string][] = [
    ['a title that is gibberish', { JobTitle: 'xyzzy plugh' }, 'JobTitle'],
    ['no title', { JobTitle: ' ' }, 'JobTitle'],
    ['no country', { Country: undefined }, 'Country'],
    ['an unknown country', { Country: 'Atlantis' }, 'Country'],
  ];
  for (const [what, answers, answerId] of bad) {
    it(`rejects an order with ${what}, without links`, async () => {
      await withSample({}, async calls => {
        const reply = await calls.order(answers);

        assert.equal(reply.status, 400);
        assert.equal(reply.at('Links'), undefined);
        assert.equal(reply.at('Errors', 0, 'AnswerId'), answerId);
        assert.equal(calls.service.orders, 0);
      });
    });
  }

  for (const requestedReports of [[], ['Pay Report'], ['pay', 'gender'], undefined]) {
    it(`rejects the codes ${JSON.stringify(requestedReports)}`, async () => {
      await withSample({}, async calls => {
        const reply = await calls.post('jobalyzer', '/jobalyzer/v1/reports', {
          requestedReports,
          answers: { JobTitle: 'Plumber', Country: 'United States' },
        });

        assert.equal(reply.status, 400);
        assert.equal(reply.at('Errors', 0, 'Code'), 'SAMPLE_UNKNOWN_REPORT_CODE');
      });
    });
  }

  it('rejects free text without automatic matching', async () => {
    await withSample({}, async calls => {
      const reply = await calls.post('jobalyzer', '/jobalyzer/v1/reports', {
        requestedReports: ['pay'],
        answers: { JobTitle: 'Waiter', Country: 'United States' },
      });

      assert.equal(reply.status, 400);
      assert.match(String(reply.at('Errors', 0, 'Message')), /not a confirmed job title/u);
    });
  });

  for (const [mode, status] of [
    ['ignore', 200],
    ['warning', 200],
    ['error400', 400],
    ['errorIn200', 200],
  ] as const) {
    it(`handles an unconfirmed answer as configured: ${mode}`, async () => {
      const jobalyzer = { unconfirmedAnswers: mode };
      await withSample({ behavior: { jobalyzer } }, async calls => {
        const reply = await calls.order({ Skills: ['Alchemy'] });

        const isError = mode.startsWith('error');
        assert.equal(reply.status, status);
        assert.equal(reply.at('Links') === undefined, isError);
        assert.equal(reply.at('Errors', 0, 'AnswerValue'), isError ? 'Alchemy' : undefined);
        assert.equal(
          reply.at('Warnings', 0, 'AnswerValue'),
          mode === 'warning' ? 'Alchemy' : undefined,
        );
        assert.equal(calls.service.orders, isError ? 0 : 1);
      });
    });
  }

  const linkForms: [string, Partial<LinkBehavior>, RegExp | null][] = [
    ['relative', { form: 'relative' }, /^\/payscale\/jobalyzer\/v2\/reports\/[\w-]+\/pay$/u],
    [
      'of another origin',
      { form: 'foreign', foreignOrigin: 'https://other.example' },
      /^https:\/\/other\.example\/payscale\/jobalyzer\/v2\/reports\/[\w-]+\/pay$/u,
    ],
    ['of the other version', { version: 'mixed' }, /\/jobalyzer\/v1\/reports\/[\w-]+\/pay$/u],
    ['missing', { form: 'missing' }, null],
  ];
  for (const [what, links, form] of linkForms) {
    it(`returns links that are ${what}`, async () => {
      await withSample({ behavior: { jobalyzer: { links } } }, async calls => {
        const reply = await calls.order({}, 'v2');

        if (form === null) {
          assert.equal(reply.at('Links'), undefined);
        } else {
          assert.match(getLink(reply, 'PayReport'), form);
        }
      });
    });
  }

  it('returns unknown links', async () => {
    const links = { extra: { GenderReport: 'https://jobalyzer.example/gender' } };
    await withSample({ behavior: { jobalyzer: { links } } }, async calls => {
      const reply = await calls.order();

      assert.equal(reply.at('Links', 'GenderReport'), links.extra.GenderReport);
    });
  });
});
