import { type Country, hasPublicWages } from '../figures/countries';

/** Stands in every answer that PayScale's real service would fill with its own figures. */
export const fictionalNote =
  'Sample data of the Job Pay Benchmark extension, not an answer of PayScale. All of it is fictional.';

/** What is public and what is made up in a report about pay. */
export function getPayNote(country: Country, drift: boolean): string {
  if (!hasPublicWages(country)) {
    return `${fictionalNote} Public figures are at hand for the United States only.`;
  }
  const moved = drift ? ', moved a little from month to month to show a change' : '';
  return (
    'Sample data of the Job Pay Benchmark extension, not an answer of PayScale. Base pay ' +
    '(percentiles and average) is the national estimate of the U.S. Bureau of Labor Statistics, ' +
    `OEWS May 2025${moved}; hourly pay is that divided by 2,080. Everything else is fictional.`
  );
}

/** What is public and what is made up in a report about pay by experience. */
export const experienceNote =
  'Sample data of the Job Pay Benchmark extension, not an answer of PayScale. All bands are ' +
  'fictional; in the United States they are spread around the national estimates of OEWS May 2025.';
