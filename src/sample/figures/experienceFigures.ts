import { between, rounded, seededRandom } from './seededRandom';
import { type Spread, guessDeviation, mapSpread } from './spread';

import type { Country } from './countries';
import type { Occupation } from './occupations';

/** Base pay for one range of years of experience. */
export interface BandFigures {
  name: string;
  /** 0–1; the shares of all bands add up to 1. */
  share: number;
  spread: Spread;
  deviation: number;
}

interface Band {
  name: string;
  share: number;
  /** The distance of the band's median from the national median, in widths of P25–P75. */
  shift: number;
}

/** Names and number of the bands aren't documented; these are the sample's choice. */
const bands: readonly Band[] = [
  { name: 'Less than 1 year', share: 0.09, shift: -0.81 },
  { name: '1-4 years', share: 0.38, shift: -0.44 },
  { name: '5-9 years', share: 0.29, shift: 0.02 },
  { name: '10-19 years', share: 0.17, shift: 0.32 },
  { name: '20 years or more', share: 0.07, shift: 0.42 },
];

/** The width of a band, relative to the whole distribution. */
const bandWidth = 0.8;

/**
 * Fictional pay by experience. The medians of the bands rise around the median of all people, and
 * each band is narrower than the whole distribution.
 */
export function getExperienceFigures(
  base: Spread,
  occupation: Occupation,
  country: Country,
): BandFigures[] {
  const random = seededRandom('experience', occupation.soc, country.name);
  const weights = bands.map(band => band.share * between(random, 0.85, 1.15));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const width = Math.log(base.p75 / base.p25);
  return bands.map((band, index) => {
    const median = base.p50 * Math.exp(width * (band.shift + between(random, -0.03, 0.03)));
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

/** Rounds to a step that suits the scale: to hundreds when amounts have five digits. */
function roundToStep(amount: number, scale: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 2);
  return Math.round(amount / step) * step;
}
