import assert from 'node:assert/strict';

import { occupations } from '../../../../src/sample/figures/occupations';
import { type Reply, type SampleCalls, listItems, listKeys, withSample } from '../sampleCalls';

function suggest(calls: SampleCalls, question: string, term: string): Promise<Reply> {
  const query = new URLSearchParams({ User: 'a', CustomerId: 'a', Term: term });
  return calls.get('jobalyzer', `/jobalyzer/v2/autocomplete/${question}?${query.toString()}`);
}

function listAnswers(reply: Reply): unknown[] {
  return listItems(reply.at('Answers')).map((_, index) => reply.at('Answers', index, 'Answer'));
}

describe('/autocomplete', () => {
  it('completes titles, best first, with scores from 100 down', async () => {
    await withSample({}, async calls => {
      const reply = await suggest(calls, 'JobTitle', 'softw');

      assert.equal(reply.status, 200);
      assert.deepEqual(reply.at('Answers', 0), { Answer: 'Software Developer', Score: 100 });
      assert.deepEqual(reply.at('Answers', 1), { Answer: 'Software Engineer', Score: 99 });
      assert.equal(listAnswers(reply).length, 10);
    });
  });

  for (const [question, short, long] of [
    ['JobTitle', 'sof', 'soft'],
    ['Skills', 'p', 'py'],
    ['Certifications', 'c', 'co'],
    ['EmployerProductActivity', 's', 'so'],
  ] as const) {
    it(`requires “${long}” rather than “${short}” for ${question}`, async () => {
      await withSample({}, async calls => {
        assert.deepEqual((await suggest(calls, question, short)).at('Answers'), []);
        assert.notDeepEqual((await suggest(calls, question, long)).at('Answers'), []);
      });
    });
  }

  it('accepts the question and the term in any casing', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', '/jobalyzer/v1/AutoComplete/skills?term=PYTH');

      assert.deepEqual(listAnswers(reply), ['Python']);
    });
  });

  it('finds a title by another name', async () => {
    await withSample({}, async calls => {
      assert.ok(listAnswers(await suggest(calls, 'JobTitle', 'lawyer')).length > 0);
      const found = listAnswers(await suggest(calls, 'JobTitle', 'trucker'));
      assert.deepEqual(found, ['Truck Driver, Heavy / Tractor-Trailer']);
    });
  });

  it('finds nothing for nonsense', async () => {
    await withSample({}, async calls => {
      assert.deepEqual((await suggest(calls, 'JobTitle', 'xyzzy')).at('Answers'), []);
    });
  });

  it('returns 404 for a question without a list', async () => {
    await withSample({}, async calls => {
      assert.equal((await suggest(calls, 'City', 'Seattle')).status, 404);
    });
  });

  it('suggests more than 150 titles, each of which can be ordered', async () => {
    const titles = occupations.flatMap(occupation => occupation.titles);
    assert.ok(titles.length > 150);

    await withSample({}, async calls => {
      for (const title of titles) {
        assert.equal(listAnswers(await suggest(calls, 'JobTitle', title))[0], title);
        const order = await calls.order({ JobTitle: title });
        assert.equal(order.status, 200, title);
      }
    });
  }).timeout(20_000);
});

describe('/locations', () => {
  it('finds cities by prefix, with state and country', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get(
        'jobalyzer',
        '/jobalyzer/v2/locations/Seat?CustomerId=a&User=a',
      );

      assert.equal(reply.status, 200);
      assert.equal(reply.at('Results', 0, 'Text'), 'Seattle, Washington, United States');
    });
  });

  it('finds cities worldwide, with or without accents', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', '/jobalyzer/v2/locations/S%C3%A3o%20P');

      assert.equal(reply.at('Results', 0, 'Text'), 'São Paulo, São Paulo, Brazil');
    });
  });

  it('finds nothing for nonsense', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', '/jobalyzer/v2/locations/Xyzzy');

      assert.deepEqual(reply.at('Results'), []);
    });
  });
});

describe('/impact', () => {
  for (const kind of ['skills', 'certs', 'education']) {
    it(`returns a map from name to figures for ${kind}`, async () => {
      await withSample({}, async calls => {
        const reply = await calls.get(
          'jobalyzer',
          `/jobalyzer/v1/impact/${kind}?jobTitle=Software%20Developer&autoResolveJobTitle=True`,
        );

        assert.equal(reply.status, 200);
        const names = listKeys(reply.at('Answers'));
        assert.ok(names.length >= 4);
        for (const name of names) {
          assert.deepEqual(listKeys(reply.at('Answers', name)), [
            'ProfileCount',
            'PercentReporting',
            'MedianBasePay',
            'PayDifferential',
            'PayDifferentialPercentage',
          ]);
        }
        assert.equal(reply.at('Context', 'JobTitleRating'), 100);
        assert.match(String(reply.at('SampleNote')), /fictional/u);
      });
    });
  }

  it("doesn't change the names of skills in camel case", async () => {
    await withSample({ behavior: { jobalyzer: { keyCase: 'camel' } } }, async calls => {
      const { at } = await calls.get(
        'jobalyzer',
        '/jobalyzer/v2/impact/skills?JobTitle=Software%20Developer',
      );

      assert.equal(typeof at('answers', 'Python', 'payDifferential'), 'number');
    });
  });

  for (const query of ['JobTitle=xyzzy&AutoResolveJobTitle=true', 'JobTitle=Waiter']) {
    it(`returns 404 with a message for ${query}`, async () => {
      await withSample({}, async calls => {
        const reply = await calls.get('jobalyzer', `/jobalyzer/v2/impact/skills?${query}`);

        assert.equal(reply.status, 404);
        assert.equal(typeof reply.at('ErrorMessage'), 'string');
        assert.ok(reply.at('Context'));
      });
    });
  }
});

describe('/jobtitlematch', () => {
  it('returns confirmed titles for a complete title, best first', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', '/jobalyzer/v2/jobtitlematch?JobTitle=Waiter');

      assert.deepEqual(reply.at('Answers', 0), { Answer: 'Waiter/Waitress', Score: 90 });
      assert.equal(typeof reply.at('YearsExperience'), 'number');
    });
  });

  it('returns 404 when nothing is similar', async () => {
    await withSample({}, async calls => {
      const reply = await calls.get('jobalyzer', '/jobalyzer/v2/jobtitlematch?JobTitle=xyzzy');

      assert.equal(reply.status, 404);
    });
  });
});

describe('/status of Jobalyzer', () => {
  it('reports a healthy service, and returns 500 for an unhealthy one', async () => {
    await withSample({}, async calls => {
      const well = await calls.get('jobalyzer', '/status');
      calls.service.behavior.jobalyzer.healthy = false;
      const ill = await calls.get('jobalyzer', '/status');

      assert.deepEqual([well.status, ill.status], [200, 500]);
      assert.equal(ill.at('JudgeServiceStatus', 'Status'), 'Error');
    });
  });
});
