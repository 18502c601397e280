import { parseArgs } from 'node:util';

import {
  parseHighestDegree,
  parseJobTitle,
  parseYearsExperience,
} from '../domain/lookUp/lookUpAnswers';
import { accepted, type Parsed, refused } from '../domain/lookUp/parsed';

import { parsePlace } from '../domain/places/parsePlace';
import { toParsed } from '../domain/places/placeReading';

import type { LookUp } from '../domain/lookUp/lookUp';

/** The parsed command line. */
export interface HeadlessRequest {
  question: Pick<LookUp, 'jobTitle' | 'place' | 'yearsExperience' | 'highestDegree'>;
  /** The output folder. */
  folder: string;
  /** Print only the report to standard output, as JSON. */
  json: boolean;
}

const defaultFolder = 'job-pay-reports';

export const usage = `Looks up what a job pays, with sample data, and writes the report as JSON, Markdown, and HTML.

  node dist/cli.js "Software Developer" "Seattle, Washington" [options]

  --years <number>   years of experience, such as 5
  --degree <name>    highest degree, such as "Bachelor's Degree"
  --out <folder>     output folder (default: ${defaultFolder})
  --json             print the report as JSON instead of the summary
  --help             show this help
`;

const options = {
  years: { type: 'string' },
  degree: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Parses the command line; refuses invalid arguments with an error message. */
export function readArguments(args: readonly string[]): Parsed<HeadlessRequest | 'help'> {
  const parsed = parse(args);
  if (!parsed.ok) {
    return parsed;
  }
  const { values, positionals } = parsed.value;
  if (values.help === true) {
    return accepted('help');
  }
  const { out = defaultFolder, json = false } = values;
  if (out.trim() === '') {
    return refused('--out requires a folder.');
  }
  const question = readQuestion(positionals, values);
  return question.ok ? accepted({ question: question.value, folder: out, json }) : question;
}

function parse(
  args: readonly string[],
): Parsed<ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>> {
  try {
    return accepted(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    const [sentence = 'Invalid options.'] =
      error instanceof Error ? error.message.split(/(?<=\.) /u, 1) : [];
    return refused(sentence.endsWith('.') ? sentence : `${sentence}.`);
  }
}

function readQuestion(
  positionals: readonly string[],
  { years, degree }: { years?: string | undefined; degree?: string | undefined },
): Parsed<HeadlessRequest['question']> {
  const [title, where, ...others] = positionals;
  if (title === undefined || where === undefined || others.length > 0) {
    return refused('Enter a job title and a location, each in quotes.');
  }
  const jobTitle = parseJobTitle(title);
  if (!jobTitle.ok) {
    return jobTitle;
  }
  const place = toParsed(parsePlace(where));
  if (!place.ok) {
    return place;
  }
  const yearsExperience = parseYearsExperience(years);
  if (!yearsExperience.ok) {
    return yearsExperience;
  }
  const highestDegree = parseHighestDegree(degree);
  return highestDegree.ok
    ? accepted({
        jobTitle: jobTitle.value,
        place: place.value,
        yearsExperience: yearsExperience.value,
        highestDegree: highestDegree.value,
      })
    : highestDegree;
}
