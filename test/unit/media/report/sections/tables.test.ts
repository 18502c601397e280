import assert from 'node:assert/strict';
import fc from 'fast-check';

import { findNationCurrency } from '../../../../../src/domain/figures/currencies';
import {
  formatAmount,
  formatDifference,
  notProvided,
} from '../../../../../src/domain/figures/money';
import { formatShare, formatShareDifference } from '../../../../../src/domain/figures/shares';
import { writeNumber } from '../../../../../media/report/text/amounts';
import { cleanText } from '../../../../../media/report/text/cleanText';
import { toExperienceTables } from '../../../../../media/report/sections/experience';
import { toFeederTable } from '../../../../../media/report/sections/feederJobs';
import { toMarketTables } from '../../../../../media/report/sections/marketTables';
import { toPayTables } from '../../../../../media/report/sections/payTables';
import { toImpactTable, toPremiumTable } from '../../../../../media/report/sections/skillTables';
import { makeBenchmark } from '../../../../support/benchmarkFigures';
import {
  anyBenchmark,
  anyExperience,
  anyImpact,
  anyPay,
} from '../../../../support/figureArbitraries';
import { makePay, makePayFigure, makeSkillImpact } from '../../../../support/reportFigures';

import type { Benchmark } from '../../../../../src/domain/figures/benchmark';
import type { Currency, ShareScale } from '../../../../../src/domain/figures/figures';
import type { PayComponent, PayFigure } from '../../../../../src/domain/figures/pay';
import type { TableModel } from '../../../../../media/report/parts/tableModel';

function listTexts(table: TableModel | undefined): string[][] {
  return (table?.rows ?? []).map(row => row.map(({ text }) => text));
}

const noCurrency = { name: null, format: null };

/** The amounts of a pay component, its number of people, and its share. */
function expectPay(figure: PayFigure | null, scale: ShareScale): string[] {
  if (figure === null) {
    return Array.from({ length: 9 }, () => notProvided);
  }
  const { percentiles, mean, standardDeviation, currency, count, share } = figure;
  const { p10, p25, p50, p75, p90 } = percentiles;
  return [
    ...[p10, p25, p50, p75, p90, mean, standardDeviation].map(amount =>
      formatAmount(amount, currency, 'year'),
    ),
    count === 45 ? '45+' : writeNumber(count),
    formatShare(share, scale),
  ];
}

/** The rows of the market summary, education, experience, and skills. */
function expectMarket(benchmark: Benchmark, currency: Currency): string[][][] {
  const { education, experience, skills } = benchmark;
  const counted = (
    items: readonly { count: number | null; share: number | null }[] | undefined,
    scale: ShareScale = 'fraction',
  ): string[][] | undefined =>
    items?.map(({ count, share }) => [writeNumber(count), formatShare(share, scale)]);
  return [
    [
      [formatAmount(benchmark.salaryMean, currency, 'year')],
      [writeNumber(benchmark.locationQuotient)],
      [writeNumber(benchmark.riskScore)],
      [readOrMissing(benchmark.typicalEducation?.name ?? null)],
      [writeNumber(experience?.meanYears ?? null)],
    ],
    counted(education?.levels, education?.shareScale),
    experience?.bands.map(({ share }) => [formatShare(share, experience.shareScale)]),
    ...Object.values(skills).map(group => counted(group?.skills, group?.shareScale)),
  ].filter(rows => rows !== undefined);
}

function readOrMissing(text: string | null): string {
  return text === null ? notProvided : cleanText(text);
}

const annualComponents: readonly PayComponent[] = [
  'base',
  'total',
  'bonus',
  'commission',
  'profitSharing',
];

describe('toPayTables', () => {
  it('contains every stored figure unchanged, and shows "not provided" for missing ones', () => {
    fc.assert(
      fc.property(anyPay, pay => {
        const rows = listTexts(toPayTables(pay, 2080)[0]);

        assert.equal(rows.length, annualComponents.length);
        annualComponents.forEach((part, index) => {
          assert.deepEqual(rows[index]?.slice(1), expectPay(pay.parts[part], pay.shareScale));
        });
      }),
    );
  });

  it('lists the service’s own hourly figures first and marks converted ones', () => {
    const hourly = listTexts(toPayTables(makePay(), 2080)[1]);

    assert.equal(hourly[0]?.[0], 'Hourly');
    assert.equal(hourly[0][3], '$65.38');
    assert.equal(hourly[1]?.[0], 'Base (annual figure ÷ 2,080 h)');
    assert.equal(hourly[1][3], '$65.38');
  });

  it('has no hourly table without hourly figures', () => {
    const pay = makePay({ parts: { ...makePay().parts, hourly: null } });

    assert.deepEqual(
      toPayTables(pay, 2080).map(({ caption }) => caption),
      ['Annual pay'],
    );
  });

  it('marks a count that the service capped', () => {
    assert.equal(listTexts(toPayTables(makePay(), 2080)[0])[0]?.[8], '45+');
  });

  it('contains other percentiles as received', () => {
    const base = makePayFigure({ fullPercentiles: { 5: 70_000, 95: 250_000 } });
    const pay = makePay({ parts: { ...makePay().parts, base } });

    assert.deepEqual(listTexts(toPayTables(pay, 2080).at(-1)), [
      ['5', '$70,000'],
      ['95', '$250,000'],
    ]);
  });
});

describe('toExperienceTables', () => {
  it('contains every stored figure unchanged, and shows "not provided" for missing ones', () => {
    fc.assert(
      fc.property(anyExperience, experience => {
        const rows = listTexts(toExperienceTables(experience)[0]);

        experience.bands.forEach(({ percentiles, mean, standardDeviation, share }, index) => {
          const { p10, p25, p50, p75, p90 } = percentiles;
          const expected = [p10, p25, p50, p75, p90, mean, standardDeviation].map(amount =>
            formatAmount(amount, experience.currency, 'year'),
          );
          assert.deepEqual(rows[index]?.slice(1, 8), expected);
          assert.equal(rows[index][8], formatShare(share, experience.shareScale));
        });
      }),
    );
  });
});

describe('toMarketTables', () => {
  it('contains every stored figure unchanged, and shows "not provided" for missing ones', () => {
    fc.assert(
      fc.property(anyBenchmark, benchmark => {
        const { feederOccupations, region } = benchmark;
        const currency = findNationCurrency(region.nation) ?? noCurrency;
        const figures = toMarketTables(benchmark).map(table =>
          listTexts(table).map(row => row.slice(1)),
        );

        const expected = expectMarket(benchmark, currency);
        assert.deepEqual(figures.slice(0, expected.length), expected);
        const feeders = feederOccupations?.map(({ meanSalaryDifference, score }) =>
          [formatDifference(meanSalaryDifference, currency, 'year'), writeNumber(score)].join(),
        );
        if (feeders !== undefined) {
          const rows = figures[expected.length]?.map(row => row.slice(-2).join());
          assert.deepEqual(rows?.sort(), feeders.sort());
        }
      }),
    );
  });

  it('lists undocumented values by key', () => {
    const table = toMarketTables(makeBenchmark()).find(({ caption }) =>
      caption.startsWith('Other data'),
    );

    assert.deepEqual(listTexts(table), [
      ['employment.jobs', '78,410'],
      ['demand.uniquePostings', '12,930'],
      ['employers[0].name', 'Cascadia Instruments'],
    ]);
  });
});

describe('toFeederTable', () => {
  it('is sorted by difference and keeps the sign', () => {
    const rows = listTexts(toFeederTable(makeBenchmark()));

    assert.deepEqual(
      rows.map(row => row[3]),
      ['+$31,240', '+$27,910', '+$18,460', '+$6,120', '−$2,380', '−$9,700'],
    );
    assert.equal(rows[2]?.[1], 'Lateral advancement');
  });

  it('has no currency outside the United States', () => {
    const region = { nation: 'uk', level: null, id: null, name: null };

    assert.equal(listTexts(toFeederTable(makeBenchmark({ region })))[0]?.[3], '+31,240');
  });
});

describe('toImpactTable', () => {
  it('contains every stored figure unchanged, and shows "not provided" for missing ones', () => {
    fc.assert(
      fc.property(anyImpact, impact => {
        const rows = listTexts(toImpactTable('Skill', impact)).map(row => row.slice(1).join());

        const stored = impact.items.map(item =>
          [
            formatDifference(item.differential, noCurrency, 'year'),
            formatShareDifference(item.differentialShare, impact.differentialScale),
            formatShare(item.share, impact.shareScale),
            formatAmount(item.medianBasePay, noCurrency, 'year'),
            writeNumber(item.profiles),
          ].join(),
        );
        assert.deepEqual(rows.sort(), stored.sort());
      }),
    );
  });
});

describe('toPremiumTable', () => {
  it('has a bar for every premium, on a shared scale', () => {
    const bars = toPremiumTable('Skill', makeSkillImpact()).rows.map(row => row[1]?.bar);

    assert.deepEqual(bars[0], { value: 9_800, from: -1_800, to: 9_800 });
    assert.equal(bars.at(-1)?.value, -1_800);
  });
});
