import assert from 'node:assert/strict';

import fc from 'fast-check';

import { formatAmount, notProvided } from '../../../../../src/domain/figures/money';
import { formatShare } from '../../../../../src/domain/figures/shares';
import { toExperienceTables } from '../../../../../media/report/sections/experience';
import { toFeederTable } from '../../../../../media/report/sections/feederJobs';
import { toMarketTables } from '../../../../../media/report/sections/marketTables';
import { toPayTables } from '../../../../../media/report/sections/payTables';
import { toImpactTable, toWorthTable } from '../../../../../media/report/sections/skillTables';
import { makeBenchmark } from '../../../../support/benchmarkFigures';
import {
  anyBenchmark,
  anyExperience,
  anyImpact,
  anyPay,
} from '../../../../support/figureArbitraries';
import { makePay, makePayFigure, makeSkillImpact } from '../../../../support/reportFigures';

import type { PayComponent } from '../../../../../src/domain/figures/pay';
import type { TableModel } from '../../../../../media/report/parts/tableModel';

function listTexts(table: TableModel | undefined): string[][] {
  return (table?.rows ?? []).map(row => row.map(({ text }) => text));
}

const yearlyParts: readonly PayComponent[] = [
  'base',
  'total',
  'bonus',
  'commission',
  'profitSharing',
];

describe('toPayTables', () => {
  it('holds every stored figure as it is, and says what was not provided', () => {
    fc.assert(
      fc.property(anyPay, pay => {
        const rows = listTexts(toPayTables(pay, 2080)[0]);

        assert.equal(rows.length, yearlyParts.length);
        yearlyParts.forEach((part, index) => {
          const figure = pay.parts[part];
          const { p10, p25, p50, p75, p90 } = figure?.percentiles ?? {};
          const amounts = [p10, p25, p50, p75, p90, figure?.mean, figure?.standardDeviation];
          const expected = amounts.map(amount =>
            figure === null ? notProvided : formatAmount(amount ?? null, figure.currency, 'year'),
          );
          assert.deepEqual(rows[index]?.slice(1, 8), expected);
          assert.equal(rows[index][9], formatShare(figure?.share ?? null, pay.shareScale));
        });
      }),
    );
  });

  it('gives the service’s own hourly figures first, and says which are converted', () => {
    const hourly = listTexts(toPayTables(makePay(), 2080)[1]);

    assert.equal(hourly[0]?.[0], 'Hourly');
    assert.equal(hourly[0][3], '$65.38');
    assert.equal(hourly[1]?.[0], 'Base (yearly figure ÷ 2,080 h)');
    assert.equal(hourly[1][3], '$65.38');
  });

  it('has no hourly table where no hourly figures were given', () => {
    const pay = makePay({ parts: { ...makePay().parts, hourly: null } });

    assert.deepEqual(
      toPayTables(pay, 2080).map(({ caption }) => caption),
      ['Pay a year'],
    );
  });

  it('shows a count that the service capped as such', () => {
    assert.equal(listTexts(toPayTables(makePay(), 2080)[0])[0]?.[8], '45+');
  });

  it('holds other percentiles as they were given', () => {
    const base = makePayFigure({ fullPercentiles: { 5: 70_000, 95: 250_000 } });
    const pay = makePay({ parts: { ...makePay().parts, base } });

    assert.deepEqual(listTexts(toPayTables(pay, 2080).at(-1)), [
      ['5', '$70,000'],
      ['95', '$250,000'],
    ]);
  });
});

describe('toExperienceTables', () => {
  it('holds every stored figure as it is, and says what was not provided', () => {
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
  it('holds every share as it is, and says what was not provided', () => {
    fc.assert(
      fc.property(anyBenchmark, benchmark => {
        const texts = toMarketTables(benchmark).flatMap(listTexts);

        for (const group of Object.values(benchmark.skills)) {
          for (const { share } of group?.skills ?? []) {
            const expected = formatShare(share, group?.shareScale ?? 'fraction');
            assert.ok(texts.some(row => row.at(-1) === expected));
          }
        }
        assert.equal(texts[0]?.[1] === notProvided, benchmark.salaryMean === null);
        assert.equal(texts[1]?.[1] === notProvided, benchmark.locationQuotient === null);
        assert.equal(texts[2]?.[1] === notProvided, benchmark.riskScore === null);
      }),
    );
  });

  it('shows values that nobody documents under their keys', () => {
    const table = toMarketTables(makeBenchmark()).find(({ caption }) =>
      caption.startsWith('As given'),
    );

    assert.deepEqual(listTexts(table), [
      ['employment.jobs', '78,410'],
      ['demand.uniquePostings', '12,930'],
      ['employers[0].name', 'Cascadia Instruments'],
    ]);
  });
});

describe('toFeederTable', () => {
  it('is sorted by the difference, and keeps its sign as given', () => {
    const rows = listTexts(toFeederTable(makeBenchmark()));

    assert.deepEqual(
      rows.map(row => row[3]),
      ['+$31,240', '+$27,910', '+$18,460', '+$6,120', '−$2,380', '−$9,700'],
    );
    assert.equal(rows[2]?.[1], 'Lateral advancement');
  });

  it('names no currency outside the United States', () => {
    const region = { nation: 'uk', level: null, id: null, name: null };

    assert.equal(listTexts(toFeederTable(makeBenchmark({ region })))[0]?.[3], '+31,240');
  });
});

describe('toImpactTable', () => {
  it('holds every share as it is, and says what was not provided', () => {
    fc.assert(
      fc.property(anyImpact, impact => {
        const rows = listTexts(toImpactTable('Skill', impact));

        const shares = impact.items.map(({ share }) => formatShare(share, impact.shareScale));
        assert.deepEqual(rows.map(row => row[3]).sort(), shares.sort());
        const missing = impact.items.filter(({ medianBasePay }) => medianBasePay === null).length;
        assert.equal(rows.filter(row => row[4] === notProvided).length, missing);
      }),
    );
  });
});

describe('toWorthTable', () => {
  it('draws a bar for every worth, all on one scale', () => {
    const bars = toWorthTable('Skill', makeSkillImpact()).rows.map(row => row[1]?.bar);

    assert.deepEqual(bars[0], { value: 9_800, from: -1_800, to: 9_800 });
    assert.equal(bars.at(-1)?.value, -1_800);
  });
});
