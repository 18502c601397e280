import { getFamily } from '../figures/families';
import { type ImpactKind, getImpactFigures } from '../figures/impactFigures';
import { type MatchedTitle, findTitle } from '../figures/titleMatch';

import { fictionalNote } from './sampleNote';

import type { Answer } from '../server/answer';

/** The title of a call and whether free text may be resolved. */
export interface TitleQuestion {
  jobTitle: string;
  autoResolve: boolean;
}

/**
 * Answers `/impact/{kind}`: a map from name to figures. The fields are documented; the scale of the
 * two percentages, order and size of the map are the sample's choice.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json
 */
export function answerImpact(kind: ImpactKind, question: TitleQuestion): Answer {
  const title = findTitle(question.jobTitle);
  if (title === undefined || !(title.confirmed || question.autoResolve)) {
    return {
      status: 404,
      body: {
        ErrorMessage: `“${question.jobTitle}” is not a job title that the sample service knows.`,
        Context: { JobTitleRating: 0, MatchedJobTitle: null, SubmittedJobTitle: question.jobTitle },
        SampleNote: fictionalNote,
      },
    };
  }
  const figures = getImpactFigures(kind, title.occupation);
  return {
    status: 200,
    body: {
      Answers: Object.fromEntries(
        figures.map(each => [
          each.name,
          {
            ProfileCount: each.profiles,
            PercentReporting: each.share,
            MedianBasePay: each.medianBasePay,
            PayDifferential: each.differential,
            PayDifferentialPercentage: each.differentialShare,
          },
        ]),
      ),
      Context: toContext(title, question.jobTitle),
      SampleNote: fictionalNote,
    },
  };
}

/**
 * Answers `/jobtitlematch`: confirmed titles for a whole title, best first. That no match is a 404
 * is the sample's choice.
 *
 * @see https://developers.payscale.com/jobalyzer/matching.html
 */
export function answerTitleMatch(jobTitle: string): Answer {
  const match = findTitle(jobTitle);
  if (match === undefined) {
    const message = `No title is similar to “${jobTitle}”.`;
    return { status: 404, body: { ErrorMessage: message, SampleNote: fictionalNote } };
  }
  const { occupation, rating, title } = match;
  const titles = [title, ...occupation.titles.filter(other => other !== title)];
  return {
    status: 200,
    body: {
      Answers: titles
        .slice(0, 5)
        .map((answer, index) => ({ Answer: answer, Score: Math.max(0, rating - 5 * index) })),
      Tasks: {
        [title]: getFamily(occupation.family).defining.map(skill => `Applies ${skill} at work.`),
      },
      YearsExperience: /\b(?:senior|sr|lead|principal)\b/iu.test(jobTitle) ? 8 : 3,
      SampleNote: fictionalNote,
    },
  };
}

function toContext(title: MatchedTitle, submitted: string): object {
  return {
    JobTitleRating: title.rating,
    MatchedJobTitle: title.title,
    SubmittedJobTitle: submitted,
  };
}
