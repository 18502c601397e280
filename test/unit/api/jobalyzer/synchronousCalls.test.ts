import assert from 'node:assert/strict';

import { errorOf, errorOfKind } from '../../../support/errorOf';
import { never } from '../../../support/httpHarness';
import { makeImpactAnswer } from '../../../support/jobalyzerAnswers';
import { makeJobalyzer } from '../../../support/jobalyzerHarness';
import { type ScriptedAnswer, withServer } from '../../../support/loopbackServer';

import type { AutocompleteQuestion } from '../../../../src/api/jobalyzer/jobalyzer';

describe('Jobalyzer.getSkillImpact', () => {
  it(
    'requests the title, whatever characters it has',
    withServer(async server => {
      server.script('GET /jobalyzer/v1/impact/skills', { json: makeImpactAnswer() });
      const { jobalyzer } = makeJobalyzer(server);

      const report = await jobalyzer.getSkillImpact('Waiter/Waitress & "Bartender" 🍸', never);

      assert.deepEqual(Object.fromEntries(server.requests[0]!.url.searchParams), {
        jobTitle: 'Waiter/Waitress & "Bartender" 🍸',
        autoResolveJobTitle: 'true',
        customerId: 'the client',
        user: 'the client',
      });
      assert.equal(report.items.length, 2);
    }),
  );

  const failures: Record<string, [answer: ScriptedAnswer, kind: string, sentence: RegExp]> = {
    'an unknown title': [
      { status: 404, json: { ErrorMessage: 'No title', Context: null } },
      'noData',
      /no skill data for “Welder”\. Details: No title\./u,
    ],
    'a wrong URL': [{ status: 404, text: '<html>' }, 'http', /Check the setting/u],
    'a wrong shape': [{ json: { Answers: [1] } }, 'responseShape', /unexpected format/u],
    'no answers': [{ json: {} }, 'responseShape', /without a list/u],
  };

  for (const [name, [answer, kind, sentence]] of Object.entries(failures)) {
    it(
      `explains ${name}`,
      withServer(async server => {
        server.script('GET /jobalyzer/v1/impact/skills', answer);
        const { jobalyzer } = makeJobalyzer(server);

        const error = await errorOf(jobalyzer.getSkillImpact('Welder', never));

        assert.equal(error.kind, kind);
        assert.match(error.message, sentence);
        assert.equal(server.requests.length, 1);
      }),
    );
  }

  it(
    'retries after a transient error',
    withServer(async server => {
      const route = 'GET /jobalyzer/v1/impact/skills';
      server.script(route, { status: 503 }, { json: makeImpactAnswer() });
      const { jobalyzer } = makeJobalyzer(server);

      assert.equal((await jobalyzer.getSkillImpact('Welder', never)).items.length, 2);
    }),
  );
});

describe('Jobalyzer.getCertificationImpact', () => {
  it(
    'requests the path of its version',
    withServer(async server => {
      server.script('GET /jobalyzer/v2/impact/certs', { json: makeImpactAnswer() });
      const { jobalyzer } = makeJobalyzer(server, { apiVersion: 'v2' });

      assert.equal((await jobalyzer.getCertificationImpact('Welder', never)).items.length, 2);
    }),
  );
});

describe('Jobalyzer.suggest', () => {
  it(
    'returns at most ten answers, best first, without empty ones',
    withServer(async server => {
      const many = Array.from({ length: 12 }, (_, index) => ({
        Answer: `T${index}`,
        Score: 100 - index,
      }));
      server.script('GET /jobalyzer/v2/autocomplete/JobTitle', {
        json: { Answers: [{ Answer: null, Score: 100 }, { Answer: 'No score' }, ...many] },
      });
      const { jobalyzer } = makeJobalyzer(server);

      const suggestions = await jobalyzer.suggest('JobTitle', '  Wait/ ', never);

      assert.deepEqual(suggestions.slice(0, 2), [
        { text: 'No score', score: null },
        { text: 'T0', score: 100 },
      ]);
      assert.equal(suggestions.length, 10);
      assert.equal(
        server.requests[0]?.url.search,
        '?User=the+client&CustomerId=the+client&Term=Wait%2F',
      );
    }),
  );

  const tooShort: [AutocompleteQuestion, string][] = [
    ['JobTitle', ''],
    ['JobTitle', 'Wel '],
    ['JobTitle', '🍸🍸'],
    ['Skills', 'C'],
    ['Certifications', ' P '],
  ];

  for (const [question, term] of tooShort) {
    it(
      `makes no request for ${question} with ${JSON.stringify(term)}`,
      withServer(async server => {
        const { jobalyzer } = makeJobalyzer(server);

        assert.deepEqual(await jobalyzer.suggest(question, term, never), []);
        assert.equal(server.requests.length, 0);
      }),
    );
  }

  for (const [question, term] of [
    ['JobTitle', 'Weld'],
    ['Skills', 'C+'],
    ['Certifications', 'PM'],
  ] as const) {
    it(
      `requests ${question} with ${JSON.stringify(term)}`,
      withServer(async server => {
        const route = `GET /jobalyzer/v2/autocomplete/${question}`;
        server.script(route, { json: { Answers: [] } });
        const { jobalyzer } = makeJobalyzer(server);

        assert.deepEqual(await jobalyzer.suggest(question, term, never), []);
        assert.equal(server.received(route).length, 1);
      }),
    );
  }

  it(
    'reports answers that aren’t a list',
    withServer(async server => {
      server.script('GET /jobalyzer/v2/autocomplete/Skills', { json: { Answers: { a: 1 } } });
      const { jobalyzer } = makeJobalyzer(server);

      await errorOfKind('responseShape', jobalyzer.suggest('Skills', 'Py', never));
    }),
  );
});

describe('Jobalyzer.searchLocations', () => {
  it(
    'returns the places as the service writes them',
    withServer(async server => {
      server.script('GET /jobalyzer/v2/locations/Sea%2FTac', {
        json: { Name: 'x', Results: [{ Text: 'Seattle, Washington', Id: 1, Frequency: 900 }] },
      });
      const { jobalyzer } = makeJobalyzer(server);

      assert.deepEqual(await jobalyzer.searchLocations(' Sea/Tac', never), [
        { text: 'Seattle, Washington', score: 900 },
      ]);
    }),
  );

  for (const term of ['S', '..', '....']) {
    it(
      `makes no request for ${term}`,
      withServer(async server => {
        const { jobalyzer } = makeJobalyzer(server);

        assert.deepEqual(await jobalyzer.searchLocations(term, never), []);
        assert.equal(server.requests.length, 0);
      }),
    );
  }
});

describe('Jobalyzer.checkStatus', () => {
  it(
    'passes when the service responds, with a token and without an order',
    withServer(async server => {
      server.script('GET /status', { json: { JudgeServiceStatus: { Status: 'OK' } } });
      const { jobalyzer } = makeJobalyzer(server);

      await jobalyzer.checkStatus(never);

      assert.deepEqual(
        server.requests.map(request => [request.method, request.headers.authorization]),
        [['GET', 'Bearer the-token-1']],
      );
    }),
  );

  const failures: Record<string, [answer: ScriptedAnswer, kind: string]> = {
    'the service is down': [{ status: 500, json: { ErrorMessage: 'down' } }, 'http'],
    'the URL is wrong': [{ status: 404 }, 'http'],
    'the response is a web page': [{ text: '<html>' }, 'responseShape'],
    'the client has no access': [{ status: 401 }, 'auth'],
  };

  for (const [name, [answer, kind]] of Object.entries(failures)) {
    it(
      `fails when ${name}`,
      withServer(async server => {
        server.script('GET /status', answer);
        const { jobalyzer } = makeJobalyzer(server);

        assert.equal((await errorOf(jobalyzer.checkStatus(never))).kind, kind);
      }),
    );
  }
});
