import fc from 'fast-check';

import { highestDegrees } from '../../src/domain/lookUp/degree';
import { dimensions } from '../../src/domain/occupations/occupationCode';
import { reportSources } from '../../src/domain/payService';
import { orderedSections, sectionNames } from '../../src/domain/report/sectionInfos';
import { few, figure, timestamp, orNull, someText, text } from './arbitraries';
import { anyBenchmark, anyExperience, anyImpact, anyNotes, anyPay } from './figureArbitraries';

import type { LookUp } from '../../src/domain/lookUp/lookUp';
import type { Report, ReportSections } from '../../src/domain/report/report';
import type { SectionState } from '../../src/domain/report/section';

function section<T>(figures: fc.Arbitrary<T>): fc.Arbitrary<SectionState<T>> {
  const link = orNull(text);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({ state: 'notRequested' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ state: fc.constant('pending' as const), since: timestamp, link }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        state: fc.constant('ready' as const),
        retrievedAt: timestamp,
        link,
        figures,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        state: fc.constant('failed' as const),
        at: timestamp,
        link,
        failure: fc.record({
          kind: text,
          message: text,
          service: orNull(fc.constantFrom('jobalyzer' as const, 'lightcast' as const)),
          reason: orNull(text),
          status: figure,
        }),
      }),
    },
  );
}

const sections: fc.Arbitrary<ReportSections> = fc.record({
  pay: section(anyPay),
  experience: section(anyExperience),
  benchmark: section(anyBenchmark),
  skillImpact: section(anyImpact),
  certificationImpact: section(anyImpact),
});

const lookUp: fc.Arbitrary<LookUp> = fc.record({
  jobTitle: someText,
  place: fc.record({ country: someText, state: orNull(text), city: orNull(text) }),
  yearsExperience: orNull(fc.nat({ max: 60 })),
  highestDegree: orNull(fc.constantFrom(...highestDegrees)),
  skills: few(text),
  certifications: few(text),
  occupation: orNull(
    fc.record({ dimension: fc.constantFrom(...dimensions), id: someText, name: orNull(text) }),
  ),
  sections: fc.subarray([...sectionNames]),
});

/** Any report: every state of every section, any missing figure, any text. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    id: fc.uuid(),
    name: orNull(text),
    createdAt: timestamp,
    updatedAt: timestamp,
    source: fc.constantFrom(...reportSources),
    lookUp,
    order: orNull(
      fc.record({
        state: fc.constantFrom(
          'sending' as const,
          'placed' as const,
          'unknown' as const,
          'failed' as const,
        ),
        at: timestamp,
        sections: fc.subarray([...orderedSections]),
        notes: anyNotes,
      }),
    ),
    sections,
    history: fc.array(fc.record({ replacedAt: timestamp, sections }), { maxLength: 2 }),
  })
  // Plain objects, like those that JSON.parse returns.
  .map(report => structuredClone(report));
