import assert from 'node:assert/strict';
import fc from 'fast-check';

import { parseResponse } from '../../../../src/api/http/parseResponse';
import { isRecord } from '../../../../src/api/http/wireSchemas';
import { benchmarkResponseSchema } from '../../../../src/api/lightcast/benchmarkSchemas';
import { toBenchmark } from '../../../../src/api/lightcast/toBenchmark';
import { isAppError } from '../../../../src/domain/faults/appError';
import { benchmarkSchema } from '../../../../src/domain/figures/benchmark';
import { mutationsOf } from '../../../support/jsonMutations';
import { KeptLog } from '../../../support/keptLog';
import { makeBenchmarkAnswer } from '../../../support/lightcastAnswers';

import type { Benchmark } from '../../../../src/domain/figures/benchmark';

/** The market section of a response, as the client reads it; null when it has none. */
function read(value: unknown): Benchmark | null {
  const form = {
    service: 'lightcast',
    schema: benchmarkResponseSchema,
    essential: ['data'],
  } as const;
  const { data, warnings } = parseResponse(value, form, new KeptLog());
  if (data === null || data === undefined) {
    return null;
  }
  return toBenchmark({ benchmark: data, warnings }, isRecord(value) ? value['data'] : null, {
    occupation: { dimension: 'soc', id: '15-1252', name: 'Developers' },
    region: { nation: 'us', level: null, id: null },
    lotVersion: '7',
    datasets: ['salary', 'demand'],
    attribution: null,
  });
}

const readChanged = (changes: Record<string, unknown>): Benchmark =>
  read(makeBenchmarkAnswer(changes))!;

describe('toBenchmark', function () {
  this.timeout(20_000);

  it('returns every figure as received', () => {
    const benchmark = readChanged({});

    assert.deepEqual(
      {
        name: benchmark.occupationName,
        salaryMean: benchmark.salaryMean,
        riskScore: benchmark.riskScore,
        locationQuotient: benchmark.locationQuotient,
        typicalEducation: benchmark.typicalEducation,
        education: benchmark.education,
        experience: benchmark.experience,
        feederOccupations: benchmark.feederOccupations,
      },
      {
        name: 'Software Developers',
        salaryMean: 108_350,
        riskScore: 84.1,
        locationQuotient: 1.07,
        typicalEducation: { id: '2', name: "Bachelor's degree" },
        education: {
          shareScale: 'fraction',
          levels: [{ id: '2', name: "Bachelor's degree", count: 5123, share: 0.71 }],
        },
        experience: {
          meanYears: 4.6,
          shareScale: 'percent',
          bands: [{ name: '0 to 2 years', share: 31 }],
        },
        feederOccupations: [
          {
            id: '15-1254',
            name: 'Web Developers',
            category: 'Advancement',
            meanSalaryDifference: 21_034,
            score: 0.83,
          },
        ],
      },
    );
  });

  it('distinguishes an empty list of skills from a missing one', () => {
    const { skills } = readChanged({});

    assert.deepEqual(
      Object.entries(skills).map(([group, given]) => [group, given?.skills.length ?? null]),
      [
        ['defining', 1],
        ['necessary', null],
        ['distinguishing', 0],
        ['specialized', null],
        ['common', 2],
        ['salaryBoosting', 1],
      ],
    );
  });

  it('shows a skill without a name by its ID and leaves out one with neither', () => {
    const { skills } = readChanged({ commonSkills: [{ id: 'KS1', count: 3 }, { count: 4 }, null] });

    assert.deepEqual(skills.common?.skills, [
      { id: 'KS1', name: 'KS1', description: null, count: 3, share: null },
    ]);
  });

  it('uses the requested name of the occupation when the response has none', () => {
    assert.equal(readChanged({ name: null }).occupationName, 'Developers');
  });

  it('returns null for everything that is missing', () => {
    const benchmark = read({ data: {} })!;

    assert.deepEqual(
      [benchmark.salaryMean, benchmark.riskScore, benchmark.typicalEducation, benchmark.education],
      [null, null, null, null],
    );
    assert.deepEqual(benchmark.missingDatasets, ['salary', 'demand']);
    assert.deepEqual(benchmark.otherValues, []);
  });

  it('counts a null dataset as missing, but not one of another shape', () => {
    const benchmark = readChanged({ salary: 108_350, demand: null });

    assert.deepEqual(benchmark.missingDatasets, ['demand']);
    assert.equal(benchmark.salaryMean, null);
    assert.deepEqual(
      benchmark.otherValues.find(({ path }) => path === 'salary'),
      { path: 'salary', value: 108_350 },
    );
  });

  it('keeps warnings of every form', () => {
    const warnings = ['One', { title: 'Two', detail: 'three' }, { code: 4 }, null, 'One\nmore'];

    assert.deepEqual(read({ ...makeBenchmarkAnswer(), warnings })?.warnings, [
      'One',
      'Two: three',
      '{"code":4}',
      'One more',
    ]);
    assert.deepEqual(read({ ...makeBenchmarkAnswer(), warnings: 'Alone' })?.warnings, ['Alone']);
    assert.deepEqual(read({ ...makeBenchmarkAnswer(), warnings: null })?.warnings, []);
  });

  it('keeps values of undocumented shape with their paths, unknown datasets first', () => {
    assert.deepEqual(readChanged({}).otherValues, [
      { path: 'employers[0].name', value: 'Acme' },
      { path: 'employers[0].count', value: 12 },
      { path: 'employment.2025', value: 1200 },
      { path: 'employment.trend.up', value: true },
      { path: 'salary.p25', value: 90_000 },
      { path: 'feederOccupations[0].jobLevel', value: 2 },
    ]);
  });

  it('keeps at most 500 of them, and limits the length of texts', () => {
    const employers = Array.from({ length: 2000 }, () => 'x'.repeat(5000));

    const { otherValues } = readChanged({ employers });

    assert.equal(otherValues.length, 500);
    assert.ok(otherValues.every(({ value }) => typeof value === 'string' && value.length === 1000));
  });

  it('goes no deeper than six levels', () => {
    const benchmark = readChanged({
      employers: { 2: { 3: { 4: { 5: { 6: 'kept', deeper: { 7: 'lost' } } } } } },
      employment: JSON.parse('['.repeat(3000) + ']'.repeat(3000)),
    });

    assert.deepEqual(
      benchmark.otherValues.filter(({ path }) => path.startsWith('empl')),
      [{ path: 'employers.2.3.4.5.6', value: 'kept' }],
    );
  });

  it('returns a valid benchmark or an AppError for any mutation of a response', () => {
    fc.assert(
      fc.property(mutationsOf(makeBenchmarkAnswer()), mutated => {
        try {
          const benchmark = read(JSON.parse(JSON.stringify(mutated)));

          assert.ok(benchmark === null || benchmarkSchema.safeParse(benchmark).success);
          assert.deepEqual(JSON.parse(JSON.stringify(benchmark)), benchmark);
        } catch (error) {
          assert.ok(isAppError(error) && error.kind === 'responseShape', String(error));
        }
      }),
      { numRuns: 300 },
    );
  });
});
