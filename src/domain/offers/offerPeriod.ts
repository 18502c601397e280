/** The periods that people name pay by. */
export const offerPeriods = ['hour', 'day', 'week', 'fortnight', 'month', 'year'] as const;

export type OfferPeriod = (typeof offerPeriods)[number];

/**
 * How many of a period make a year. A year has 260 working days (52 weeks of five), so a day has
 * `hoursPerYear` ÷ 260 hours: 8 with the usual 2,080. Hours are converted by `hoursPerYear` alone.
 */
export const periodsPerYear: Readonly<Record<Exclude<OfferPeriod, 'hour'>, number>> = {
  day: 260,
  week: 52,
  fortnight: 26,
  month: 12,
  year: 1,
};

/** How a period is written behind an amount. */
export const periodNames: Readonly<Record<OfferPeriod, string>> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  fortnight: 'every two weeks',
  month: 'a month',
  year: 'a year',
};
