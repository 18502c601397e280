import { highestDegrees } from '../../domain/lookUp/degree';
import { type Country, findCountry } from '../figures/countries';
import { allCertifications, allSkills } from '../figures/families';
import { isKnownCity, isKnownState } from '../figures/places';
import { type MatchedTitle, findTitle } from '../figures/titleMatch';
import { isTrue, readField, readText, readTexts } from '../server/readFields';
import { type RequestError, unconfirmed } from './requestError';

/** The submitted answers of an order, limited to what the sample reads. */
export interface SubmittedAnswers {
  autoResolve: boolean;
  jobTitle: string | null;
  country: string | null;
  state: string | null;
  city: string | null;
  years: string | null;
  degree: string | null;
  skills: string[];
  certifications: string[];
}

/** Valid answers: a known title and country, and the answers that were used or ignored. */
export interface CheckedAnswers {
  title: MatchedTitle;
  country: Country;
  /** The IDs of the used answers other than title and country. */
  used: string[];
  ignored: RequestError[];
}

/** Longer texts and lists are truncated, because the report's ID contains them. */
const maxTextLength = 500;
const maxListLength = 50;

/**
 * Reads the answers of an order. Names are case-insensitive.
 *
 * @see https://developers.payscale.com/jobalyzer/definitions.html
 */
export function readAnswers(body: unknown): SubmittedAnswers {
  const answers = readField(body, 'answers');
  const text = (name: string): string | null =>
    readText(answers, name)?.slice(0, maxTextLength) ?? null;
  const list = (name: string): string[] =>
    readTexts(answers, name)
      .slice(0, maxListLength)
      .map(item => item.slice(0, maxTextLength));
  return {
    // The default isn't documented; the sample resolves a title only on request.
    autoResolve: isTrue(readField(body, 'AutoResolveJobTitle')),
    jobTitle: text('JobTitle'),
    country: text('Country'),
    state: text('State'),
    city: text('City'),
    years: text('YearsExperience'),
    degree: text('HighestDegreeEarned'),
    skills: list('Skills'),
    certifications: list('Certifications'),
  };
}

/** Checks answers against the sample's lists. Answers that make a report impossible are errors. */
export function checkAnswers(
  answers: SubmittedAnswers,
): { checked: CheckedAnswers } | { errors: RequestError[] } {
  const title = checkTitle(answers);
  const country = checkCountry(answers.country);
  if ('Code' in title || 'Code' in country) {
    return { errors: [title, country].filter(result => 'Code' in result) };
  }
  const checks = checkOthers(answers, country.name);
  return {
    checked: {
      title,
      country,
      used: checks.filter(check => check.error === null).map(check => check.id),
      ignored: checks.flatMap(check => check.error ?? []),
    },
  };
}

function checkTitle({ jobTitle, autoResolve }: SubmittedAnswers): MatchedTitle | RequestError {
  if (jobTitle === null) {
    return required('JobTitle');
  }
  const title = findTitle(jobTitle);
  if (title === undefined) {
    return unconfirmed('JobTitle', jobTitle, 'near any job title that the sample service knows');
  }
  return title.confirmed || autoResolve
    ? title
    : unconfirmed('JobTitle', jobTitle, 'a confirmed job title');
}

function checkCountry(name: string | null): Country | RequestError {
  if (name === null) {
    return required('Country');
  }
  return (
    findCountry(name) ?? unconfirmed('Country', name, 'a country that the sample service knows')
  );
}

function required(answerId: string): RequestError {
  return {
    AnswerId: answerId,
    AnswerValue: null,
    Message: `${answerId} is required.`,
    Code: 'SAMPLE_REQUIRED_ANSWER',
  };
}

interface Check {
  id: string;
  error: RequestError | null;
}

function checkOthers(answers: SubmittedAnswers, country: string): Check[] {
  const { state, city } = answers;
  const one = (id: string, value: string | null, known: Known): Check[] =>
    value === null ? [] : [toCheck(id, value, known)];
  const knownState = state !== null && isKnownState(country, state) ? state : null;
  return [
    ...one('State', state, [
      () => knownState !== null,
      `a state of ${country} that the sample service knows`,
    ]),
    ...one('City', city, [
      value => isKnownCity(country, knownState, value),
      `a city of ${knownState ?? country} that the sample service knows`,
    ]),
    ...one('YearsExperience', answers.years, [isYears, 'a whole number of years from 0 to 60']),
    ...one('HighestDegreeEarned', answers.degree, [
      value => highestDegrees.some(degree => degree === value),
      'one of the nine degrees',
    ]),
    ...answers.skills.map(skill =>
      toCheck('Skills', skill, [isOn(allSkills), "on the sample service's list"]),
    ),
    ...answers.certifications.map(certification =>
      toCheck('Certifications', certification, [
        isOn(allCertifications),
        "on the sample service's list",
      ]),
    ),
  ];
}

type Known = readonly [isKnown: (value: string) => boolean, list: string];

function toCheck(id: string, value: string, [isKnown, list]: Known): Check {
  return { id, error: isKnown(value) ? null : unconfirmed(id, value, list) };
}

function isYears(value: string): boolean {
  return /^\d{1,2}$/u.test(value) && Number(value) <= 60;
}

function isOn(list: readonly string[]): (value: string) => boolean {
  return value => list.some(item => item.toLowerCase() === value.toLowerCase());
}
