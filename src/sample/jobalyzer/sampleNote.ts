import { type Country, hasPublicWages } from '../figures/countries';

/** Included in every response that contains figures from PayScale in the real service. */
export const fictionalNote =
  'Sample data from the Job Pay Benchmark extension, not from PayScale. Everything is fictional.';

/** States which figures of a pay report are public and which are fictional. */
export function getPayNote(country: Country, drift: boolean): string {
  if (!hasPublicWages(country)) {
    return `${fictionalNote} Public figures are available for the United States only.`;
  }
  const moved = drift ? ', changed slightly every month to show a change' : '';
  return (
    'Sample data from the Job Pay Benchmark extension, not from PayScale. Base pay (percentiles ' +
    'and average) is the national estimate of the U.S. Bureau of Labor Statistics, OEWS May ' +
    `2025${moved}. Hourly pay is base pay divided by 2,080. Everything else is fictional.`
  );
}

/** States which figures of an experience report are public and which are fictional. */
export const experienceNote =
  'Sample data from the Job Pay Benchmark extension, not from PayScale. All bands are fictional. ' +
  'In the United States they are based on the national estimates of OEWS May 2025.';
