import { nameQuestion } from '../../../src/domain/lookUp/answers';
import { nameCurrency } from '../../../src/domain/figures/currencies';
import { findHeadline } from '../../../src/domain/report/headline';
import { findPlaceUsed } from '../../../src/domain/places/placeUsed';
import { describeLookUp } from '../page/provenance';
import { Section } from '../parts/section';
import { Foreign } from '../parts/text';
import { nameRegion } from '../speech/marketSpeech';
import { writeNumber } from '../text/amounts';
import { cleanText } from '../text/cleanText';
import { formatTimestamp } from '../text/timestamps';

import type { VNode } from 'preact';
import type { PayReport } from '../../../src/domain/figures/pay';
import type { ReportView } from '../../../src/protocol/reportView';

export const aboutId = 'about';

type Fact = readonly [name: string, text: string | null];

/** Where every figure of the page comes from, and what was done to it: nothing. */
export function About({ report }: { report: ReportView }): VNode {
  const label =
    report.source === 'sample'
      ? 'Sample: made by the sample service of this extension, not by PayScale or Lightcast'
      : 'Live: as PayScale and Lightcast answered';
  const facts: Fact[] = [
    ...listQuestion(report),
    ...listPayFacts(report),
    ...listMarketFacts(report),
    [
      'How sure',
      'The steps are this extension’s own reading of PayScale’s ratings: PayScale publishes none',
    ],
    ['Label', label],
  ];
  return (
    <Section id={aboutId} title="About these figures">
      <dl class="facts wide">
        {facts.map(
          ([name, text]) =>
            text !== null && (
              <>
                <dt>{name}</dt>
                <dd>
                  <Foreign text={text} max={900} />
                </dd>
              </>
            ),
        )}
      </dl>
    </Section>
  );
}

function listQuestion({ lookUp }: ReportView): Fact[] {
  const names = [...lookUp.skills, ...lookUp.certifications].map(name => cleanText(name, 80));
  const occupation = lookUp.occupation;
  return [
    ['Asked', describeLookUp(lookUp)],
    ['With', names.length === 0 ? null : names.join(', ')],
    [
      'Occupation',
      occupation &&
        `${occupation.name ?? 'not named'}, ${occupation.dimension.toUpperCase()} ${occupation.id}`,
    ],
  ];
}

function listPayFacts({ sections: { pay }, lookUp, hoursPerYear }: ReportView): Fact[] {
  if (pay.state !== 'ready') {
    return [];
  }
  const { figures, retrievedAt, link } = pay;
  const place =
    findPlaceUsed(lookUp.place, figures.levelUsed).name ?? 'a place that is not certain';
  const version = /\/jobalyzer\/(v\d+)\//u.exec(link ?? '')?.[1] ?? '';
  const factors = figures.rankedFactors.map(
    ({ field, score }) => `${cleanText(nameQuestion(field), 60)} (${writeNumber(score)})`,
  );
  return [
    ['Answered for', `${cleanText(figures.titleMatch?.matched ?? lookUp.jobTitle)} · ${place}`],
    [
      'Pay',
      `PayScale Jobalyzer ${version}, retrieved ${formatTimestamp(retrievedAt)}`.replace(' ,', ','),
    ],
    ['Sizes', describeSizes(figures)],
    [
      'Mattered most',
      factors.length === 0 ? null : `${factors.join(', ')}: as PayScale scores the answers`,
    ],
    ['Units', describeUnits(figures, hoursPerYear)],
  ];
}

function describeSizes({ profiles, incumbents, companies }: PayReport): string {
  return `profiles: ${writeNumber(profiles)} · incumbents: ${writeNumber(incumbents)} · companies: ${writeNumber(companies)}`;
}

function describeUnits(pay: PayReport, hoursPerYear: number): string {
  const currency = findHeadline(pay)?.figure.currency;
  const named =
    currency === undefined ? 'No currency is named' : `In ${nameCurrency(currency)}, as given`;
  return `${named}; no currency is converted. A year is ${writeNumber(hoursPerYear)} hours wherever an hourly and a yearly figure meet; figures so converted say it.`;
}

function listMarketFacts({ sections: { benchmark } }: ReportView): Fact[] {
  if (benchmark.state !== 'ready') {
    return [];
  }
  const { figures, retrievedAt } = benchmark;
  const { dimension, occupationId, lotVersion, region, attribution } = figures;
  const version = dimension.startsWith('lot') ? ` (version ${lotVersion})` : '';
  return [
    [
      'Market',
      `Lightcast Occupation Benchmark, ${dimension.toUpperCase()} ${occupationId}${version}, ${nameRegion(figures)} ${region.id ?? ''}, retrieved ${formatTimestamp(retrievedAt)}`.replace(
        ' ,',
        ',',
      ),
    ],
    ['Attribution', attribution],
  ];
}
