import { makeBenchmark } from './benchmarkFigures';
import {
  makeExperience,
  makeLookUp,
  makePay,
  makePayFigure,
  makeSkillImpact,
} from './reportFigures';
import { failed, makeReportView, makeSections, ready } from './reportViews';

import type { ReportView } from '../../src/protocol/reportView';

/** Texts that would run code or break the layout if the page did not escape them. */
export const hostileTexts = {
  script: '<script>globalThis.ranHostile = true</script>',
  image: '<img src=x onerror="globalThis.ranHostile = true">',
  attribute: '" onload="globalThis.ranHostile = true" x="',
  entity: '&lt;b&gt; &amp; &#x3C;i&#x3E;',
  formula: '=HYPERLINK("https://example.com","pay")',
  turned: '\u202eezilaer\u202c \u2066isolated \u200f right \u0007\u0000',
  endless: 'x'.repeat(10_000),
  words: 'pay '.repeat(2_500),
  emoji: '👩🏽‍💻'.repeat(400),
  template: '{#} ${#} ${globalThis.ranHostile = true}',
} as const;

/** A report in which every text from a service or the user is hostile. */
export function makeHostileView(): ReportView {
  const { script, image, attribute, formula, turned, endless, words, emoji, template } =
    hostileTexts;
  const currency = { name: script, format: `${image}{#}` };
  const note = {
    severity: 'error',
    answerId: image,
    answerValue: endless,
    message: script,
    code: turned,
  } as const;
  const pay = makePay({
    parts: {
      ...makePay().parts,
      base: makePayFigure({ currency, fullPercentiles: { [script]: 1 } }),
    },
    rankedFactors: [{ field: image, score: 1 }],
    levelUsed: script,
    titleMatch: { submitted: turned, matched: endless, rating: 100 },
    notes: [note, { ...note, answerId: null, message: words }],
  });
  const experience = makeExperience({
    currency,
    bands: [script, endless, turned, image].map(name => ({ ...makeExperience().bands[0]!, name })),
  });
  const benchmark = makeBenchmark({
    occupationId: script,
    occupationName: endless,
    occupationDescription: words,
    region: { nation: 'us', level: 'msa', id: image, name: turned },
    missingDatasets: [script, endless],
    warnings: [script, words],
    typicalEducation: { id: '2', name: script },
    education: {
      shareScale: 'fraction',
      levels: [image, endless, turned].map(name => ({ id: null, name, count: 1, share: 0.3 })),
    },
    experience: { meanYears: 4, shareScale: 'fraction', bands: [{ name: script, share: 0.5 }] },
    feederOccupations: [script, endless, emoji].map((name, index) => ({
      id: null,
      name,
      category: template,
      meanSalaryDifference: index - 1,
      score: 0.5,
    })),
    otherValues: [
      { path: script, value: image },
      { path: endless, value: words },
      { path: '__proto__', value: formula },
    ],
    attribution: words,
  });
  const skills = makeSkillImpact();
  return makeReportView({
    title: endless,
    lookUp: makeLookUp({
      jobTitle: script,
      place: { country: image, state: turned, city: words },
      skills: [endless, formula],
      certifications: [attribute],
      occupation: { dimension: 'soc', id: script, name: emoji },
    }),
    offers: [{ id: script, text: image, amount: null, period: 'year', problem: script }],
    sections: makeSections({
      pay: ready(pay),
      experience: ready(experience),
      benchmark: ready(benchmark),
      skillImpact: ready({
        ...skills,
        items: [
          { ...skills.items[0]!, name: formula },
          { ...skills.items[1]!, name: endless },
          { ...skills.items[2]!, name: image },
          ...skills.items.slice(3),
        ],
      }),
      certificationImpact: failed({ kind: '__proto__', message: script, reason: image }),
    }),
  });
}
