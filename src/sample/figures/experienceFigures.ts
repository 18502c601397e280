import { between, rounded, seededRandom } from './seededRandom';
import { type Spread, guessDeviation, mapSpread } from './spread';

import type { Country } from './countries';
import type { Occupation } from './occupations';

/** Base pay in one band of years of experience. */
export interface BandFigures {
  name: string;
  /** 0–1; the shares of all bands make 1. */
  share: number;
  spread: Spread;
  deviation: number;
}

interface Band {
  name: string;
  share: number;
  /** Where the band's median lies, in widths of the middle half above the national median. */
  shift: number;
}

/** The names and the number of bands are not documented; these are the sample's choice. */
const bands: readonly Band[] = [
  { name: 'Less than 1 year', share: 0.09, shift: -0.81 },
  { name: '1-4 years', share: 0.38, shift: -0.44 },
  { name: '5-9 years', share: 0.29, shift: 0.02 },
  { name: '10-19 years', share: 0.17, shift: 0.32 },
  { name: '20 years or more', share: 0.07, shift: 0.42 },
];

/** How wide a band is beside all people together. */
const bandWidth = 0.8;

/**
 * Pay by experience, fictional: bands rise around the distribution of all people and are narrower
 * than it, by as much as the occupation's own wages are spread.
 */
export function getExperienceFigures(
  base: Spread,
  occupation: Occupation,
  country: Country,
): BandFigures[] {
  const random = seededRandom('experience', occupation.soc, country.name);
  const weights = bands.map(band => band.share * between(random, 0.85, 1.15));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const middleHalf = Math.log(base.p75 / base.p25);
  return bands.map((band, index) => {
    const median = base.p50 * Math.exp(middleHalf * (band.shift + between(random, -0.03, 0.03)));
    const spread = mapSpread(base, amount =>
      roundToStep(median * Math.exp(bandWidth * Math.log(amount / base.p50)), base.p50),
    );
    return {
      name: band.name,
      share: rounded((weights[index] ?? 0) / total, 3),
      spread,
      deviation: guessDeviation(spread),
    };
  });
}

/** Hundreds for amounts of five figures and more, in proportion for smaller and larger currencies. */
function roundToStep(amount: number, scale: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 2);
  return Math.round(amount / step) * step;
}
