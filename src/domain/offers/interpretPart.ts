import { agreeOnCurrency, type CurrencyHint } from '../figures/currencyHints';
import { countDecimals } from '../figures/currencies';
import { type Ends, listEnds } from './ends';
import { findMisplaced, isOpenRange, notPay } from './misplaced';
import { highestAmount, type Offer, type OfferBasis } from './offer';
import { milIsThousand } from './words/magnitudes';
import { isExtraKind, type Part } from './parts';

import type { OfferPeriod } from './offer';
import type { Token } from './tokens';

/** The result of a part: the offers that it can mean, or why it can't be parsed. */
export type PartReading =
  { ok: true; offers: readonly Offer[]; isUnsure: boolean } | { ok: false; sentence: string };

type Of<K extends Token['kind']> = Extract<Token, { kind: K }>;

function pick<K extends Token['kind']>(part: Part, kind: K): Of<K>[] {
  return part.beside.filter((token): token is Of<K> => token.kind === kind);
}

/** Interprets the amount or range of a part with the tokens next to it. */
export function interpretPart(part: Part, text: string): PartReading {
  const misplaced = findMisplaced(part, text);
  if (misplaced !== undefined) {
    return { ok: false, sentence: misplaced };
  }
  const currency = readCurrency(part);
  const period = readPeriod(part);
  const basis = readBasis(part);
  const conflict = [currency, period, basis].find(each => typeof each === 'string');
  if (typeof conflict === 'string') {
    return { ok: false, sentence: conflict };
  }
  return makeOffers(part, {
    currency: (currency as Read<CurrencyHint>).value,
    period: (period as Read<OfferPeriod>).value,
    basis: (basis as Read<OfferBasis>).value,
    besides: listBesides(part, text),
  });
}

/** A value, or null if it wasn't written; a sentence instead describes a conflict. */
interface Read<T> {
  value: T | null;
}

const rupees = ['INR', 'PKR', 'LKR', 'NPR', 'BDT'];

function readCurrency(part: Part): Read<CurrencyHint> | string {
  const [first, ...others] = pick(part, 'currency');
  let agreed = first?.hint;
  for (const { hint, text } of others) {
    const both = agreed && agreeOnCurrency(agreed, hint);
    if (both === undefined) {
      return `“${first?.text ?? ''}” and “${text}” are two currencies. Enter the amount in one.`;
    }
    agreed = both;
  }
  return part.amounts.some(({ magnitude }) => magnitude?.implies !== undefined)
    ? implyRupees(agreed)
    : { value: agreed ?? null };
}

/** Lakhs and crores without a currency are Indian rupees. */
function implyRupees(written: CurrencyHint | undefined): Read<CurrencyHint> | string {
  return written === undefined || written.codes.some(code => rupees.includes(code))
    ? { value: written ?? { written: '₹', codes: ['INR'] } }
    : `Lakhs and crores are rupee amounts, but “${written.written}” is another currency. Enter the amount in digits.`;
}

function readPeriod(part: Part): Read<OfferPeriod> | string {
  const named = [
    ...pick(part, 'period'),
    ...pick(part, 'basis').flatMap(({ period, text }) =>
      period === undefined ? [] : [{ period, text }],
    ),
    ...part.amounts.flatMap(({ magnitude, text }) =>
      magnitude?.period === undefined ? [] : [{ period: magnitude.period, text }],
    ),
  ];
  const [first] = named;
  const other = named.find(({ period }) => period !== first?.period);
  return first !== undefined && other !== undefined
    ? `“${first.text}” and “${other.text}” are two periods. Enter the amount with one.`
    : { value: first?.period ?? null };
}

function readBasis(part: Part): Read<OfferBasis> | string {
  const named = new Set<OfferBasis>(pick(part, 'basis').map(({ basis }) => basis));
  const includes = readInclusion(part);
  if (includes !== null) {
    named.add(includes);
  }
  return named.size > 1
    ? 'This mentions both base and total pay. Enter the amount of one.'
    : { value: [...named][0] ?? null };
}

/** “including bonus” is total pay, “excluding bonus” base pay. */
export function readInclusion(part: Part): OfferBasis | null {
  if (!part.beside.some(({ kind }) => isExtraKind(kind))) {
    return null;
  }
  if (pick(part, 'including').length > 0) {
    return 'total';
  }
  return pick(part, 'excluding').length > 0 ? 'base' : null;
}

/** Extras after the amount, such as “20% bonus”, as written. */
function listBesides(part: Part, text: string): string[] {
  if (readInclusion(part) !== null) {
    return [];
  }
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const token of [...part.amounts, ...part.beside].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (token.kind === 'percent' || isExtraKind(token.kind)) {
      if (isOpen && last !== undefined) {
        last.end = token.end;
      } else {
        runs.push({ start: token.start, end: token.end });
      }
      isOpen = true;
    } else {
      isOpen &&= token.kind === 'filler' || token.kind === 'link';
    }
  }
  return runs.map(({ start, end }) => text.slice(start, end));
}

type Said = Pick<Offer, 'currency' | 'period' | 'basis' | 'besides'>;

function makeOffers(part: Part, said: Said): PartReading {
  const amounts = part.amounts.map(amount => narrowMil(amount, said.currency));
  const ends = listEnds(amounts, hasFraction(said));
  if (ends.length === 0) {
    const digits = part.amounts.map(({ number }) => `“${number.text}”`).join(' and ');
    return {
      ok: false,
      sentence: `The digit grouping of ${digits} isn’t recognized. Enter digits like 145,000.`,
    };
  }
  if (ends.some(([low, high]) => low <= 0 || (high ?? low) > highestAmount)) {
    return { ok: false, sentence: notPay };
  }
  const offers = ends.flatMap(each => countPayments(part, toOffer(part, said, each)));
  return offers.length === 0
    ? {
        ok: false,
        sentence:
          'Only monthly pay can be multiplied by the number of salaries a year. Enter the amount of a month or a year.',
      }
    : { ok: true, offers, isUnsure: isUnsure(part, said, ends) };
}

/** “45 mil” is a thousand with currencies of Spanish and Portuguese, otherwise ambiguous. */
function narrowMil(amount: Of<'amount'>, currency: CurrencyHint | null): Of<'amount'> {
  const isThousand =
    currency?.codes.length === 1 && milIsThousand.includes(currency.codes[0] ?? '');
  return amount.magnitude !== null && amount.magnitude.powers.length > 1 && isThousand
    ? { ...amount, magnitude: { powers: [3] } }
    : amount;
}

/** Hourly pay has cents, except in yen and won; dinars have three decimal places. */
function hasFraction({ currency, period }: Said): boolean {
  const code = currency?.codes.length === 1 ? currency.codes[0] : undefined;
  const decimals = code === undefined ? 2 : countDecimals(code);
  return decimals > 2 || (period === 'hour' && decimals > 0);
}

function toOffer(part: Part, said: Said, [amount, upTo]: Ends): Offer {
  const ends = pick(part, 'link').map(({ alone }) => alone);
  const isLow =
    ends.includes('from') ||
    pick(part, 'plus').length > 0 ||
    pick(part, 'dash').some(({ text, end }) => end === part.end && isOpenRange(text));
  const onlyEnd = isLow ? 'low' : ends.includes('upTo') ? 'high' : null;
  return {
    amount,
    upTo,
    onlyEnd: part.amounts.length === 1 && upTo === null ? onlyEnd : null,
    payments: null,
    ...said,
  };
}

/** “8,500 x 13” is a year's pay; “45.000 in 14 Gehältern” may be the year or the month. */
function countPayments(part: Part, offer: Offer): Offer[] {
  const [times] = pick(part, 'times');
  const [noun] = pick(part, 'payments');
  if (times !== undefined) {
    const isBehind = pick(part, 'period').every(({ start }) => start > times.start);
    const isMonthly = offer.period === null || offer.period === 'month';
    return isMonthly || (offer.period === 'year' && isBehind) ? [multiply(offer, times.count)] : [];
  }
  if (noun === undefined || offer.period === 'year') {
    return [offer];
  }
  const multiplied = multiply(offer, noun.count);
  switch (offer.period) {
    case 'month':
      return [multiplied];
    case null:
      return [multiplied, { ...offer, period: 'year' }];
    default:
      return [];
  }
}

function multiply(offer: Offer, payments: number): Offer {
  const { amount, upTo } = offer;
  return {
    ...offer,
    amount: roundCents(amount * payments),
    upTo: upTo === null ? null : roundCents(upTo * payments),
    period: 'year',
    payments,
  };
}

/** Rounds floating-point errors of products to a hundredth of a cent. */
function roundCents(amount: number): number {
  return Math.round(amount * 1e4) / 1e4;
}

/** Without other words, “35h” may be working hours, “2024-2026” years, and “1099” a form. */
function isUnsure(part: Part, { currency, period, basis }: Said, [ends]: readonly Ends[]): boolean {
  if (currency !== null) {
    return false;
  }
  const isPlain = part.amounts.every(({ magnitude }) => magnitude === null);
  const isBareUnit = pick(part, 'period').some(({ isBare }) => isBare);
  const areYears = part.amounts.some(({ number }) => isYear(number.text));
  return (
    isPlain && (isBareUnit ? (ends?.[0] ?? 0) < 100 : period === null && basis === null && areYears)
  );
}

function isYear(digits: string): boolean {
  return /^(?:1099|199\d|20[0-3]\d)$/u.test(digits) && digits !== '2000';
}
