/** The meanings of the other words and marks next to an amount. Words are folded; “_” is a space. */

/** The meanings of a word before a unit, between two amounts, and elsewhere. */
export interface Link {
  /** “per hour”, “a year”, “pro Stunde”. */
  isPer?: true;
  /** “80k to 90k”, “45.000 bis 50.000”. */
  isRange?: true;
  /** The meaning elsewhere; if missing, the word isn't recognized there. */
  alone?: 'from' | 'upTo' | 'between' | 'filler';
}

const links: readonly [string, Link][] = [
  ['per each pro je par por na za in_the every all l', { isPer: true }],
  ['a an', { isPer: true, isRange: true, alone: 'filler' }],
  ['al ao im the der den la le il el lo by die', { isPer: true, alone: 'filler' }],
  ['to bis tot hasta ate do', { isRange: true, alone: 'upTo' }],
  ['jusqua jusqu_a fino_a fino_ad bis_zu up_to no_more_than', { isRange: true, alone: 'upTo' }],
  ['through thru until till', { isRange: true }],
  ['and und et y e en i ed og och &', { isRange: true, alone: 'filler' }],
  ['between zwischen entre tra fra tussen miedzy', { alone: 'between' }],
  [
    'from ab desde vanaf od starting_at starting_from at_least min minimum mindestens a_partir_de a_partire_da mas_de plus_de minimal minimaal over above more_than or_more und_mehr > >= ≥ 以上',
    { alone: 'from' },
  ],
  [
    'max maximum maximal maximaal hochstens under below less_than at_most < <= ≤ 以下 まで',
    { alone: 'upTo' },
  ],
];

const basisWords = {
  base: 'base basic base_pay base_salary base_comp base_compensation basic_salary base_wage fixed fixed_pay fixed_salary fix fixum grundgehalt fixgehalt basisgehalt salaire_de_base salaire_fixe fixe fijo sueldo_base salario_base fisso fixo basisloon basissalaris podstawa podstawowe 基本給',
  total:
    'ote on_target_earnings tc tcc total total_comp total_compensation total_cash total_cash_compensation total_pay total_package total_target_compensation total_remuneration package all_in ctc cost_to_company zielgehalt zieleinkommen gesamtvergutung gesamtpaket remuneration_totale package_total retribucion_total remuneracao_total totale totaal total_rewards 総額',
} as const;

/** Additional pay: an amount next to one of these words isn't base or total pay. */
const payExtras =
  'bonus bonuses bonuse boni commission commissions comm provision pramie prime primes variable variabel equity stock stocks stock_options options rsu rsus shares esop sign_on signing_bonus sign_on_bonus performance_bonus annual_bonus tips incentive incentives profit_sharing overtime bono premie premia comision comisiones bonificacion';

/** Benefits without an amount. */
const perks =
  'benefits benefit pension super superannuation match matching 401k_match health dental vision insurance pto car car_allowance perks relocation vacation vorteile avantages vakantiegeld vakantietoeslag urlaubsgeld weihnachtsgeld tickets_restaurant';

const including =
  'including incl includes inkl inklusive inclusive einschliesslich incluyendo compris inbegriffen';
const excluding = 'excluding excl exkl exklusive exclusive without ohne hors sans';
const net =
  'net netto nett net_pay take_home takehome after_tax after_taxes in_hand inhand cash_in_hand neto nets netti liquido na_reke 手取り';

/** Words that don't change the amount. */
const fillers = [
  'gross brutto brut bruts bruto brutos lordo lordi lorda brutta bruta before_tax pre_tax ctc_gross vor_steuern',
  'salary salaries pay paid pays paying wage wages rate compensation comp remuneration offer offers offered offering range amount income earnings earning job role position starting expected target budget',
  'gehalt lohn vergutung entgelt salaire salaires remuneracion salario sueldo stipendio retribuzione remuneracao ordenado salaris loon wynagrodzenie pensja vergutungsrahmen gehaltsspanne 給与 給料',
  'of for at is are be was will would we i you your our my they it this that de di da du des von vom van zum in sur su zur ein eine un une una um uma',
  'about approx approximately around roughly circa ca c ungefahr rund etwa environ aprox circa_a aproximadamente ok okolo ongeveer 約',
  'on inside outside w2 w_2 c2c corp_to_corp full_time fulltime part_time permanent contract contractor fte vollzeit cdi cdd b2b uop doe dependent depending on_experience depending_on_experience negotiable vb verhandelbar negociable remote hybrid onsite',
].join(' ');

/** Words before another amount or an addition. */
export const joins: ReadonlyMap<string, 'or' | 'plus'> = new Map([
  ...split('or oder ou oppure lub of_wel resp').map((word): [string, 'or'] => [word, 'or']),
  ...split('plus with mit avec con sowie zuzuglich zzgl').map((word): [string, 'plus'] => [
    word,
    'plus',
  ]),
]);

export type Meaning =
  | ({ kind: 'link' } & Link)
  | { kind: 'basis'; basis: 'base' | 'total'; period?: 'year' }
  | { kind: 'payExtra' }
  | { kind: 'perk' }
  | { kind: 'including' }
  | { kind: 'excluding' }
  | { kind: 'net' }
  | { kind: 'filler' };

function split(words: string): string[] {
  return words.split(' ').map(word => word.replaceAll('_', ' '));
}

function entries(words: string, meaning: Meaning): [string, Meaning][] {
  return split(words).map(word => [word, meaning]);
}

/** All words and phrases; an earlier line of this list takes precedence. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  [
    ...links.flatMap(([words, link]) => entries(words, { kind: 'link', ...link })),
    ...entries(basisWords.base, { kind: 'basis', basis: 'base' }),
    ...entries(basisWords.total, { kind: 'basis', basis: 'total' }),
    // Italian gross annual base pay, and Japanese annual pay including bonuses.
    ...entries('ral', { kind: 'basis', basis: 'base', period: 'year' }),
    ...entries('年収', { kind: 'basis', basis: 'total', period: 'year' }),
    ...entries(payExtras, { kind: 'payExtra' }),
    ...entries(perks, { kind: 'perk' }),
    ...entries(including, { kind: 'including' }),
    ...entries(excluding, { kind: 'excluding' }),
    ...entries(net, { kind: 'net' }),
    ...entries(fillers, { kind: 'filler' }),
  ].reverse(),
);

/** Words of scripts without spaces between words, longest first. */
export const characterWords: readonly string[] = [
  ...meanings.keys(),
  '時給',
  '時間給',
  '日給',
  '日当',
  '週給',
  '月給',
  '月収',
  '年俸',
  '월급',
  '연봉',
]
  .filter(
    word =>
      /^[\p{Script=Han}\p{Script=Hiragana}]+$/u.test(word) || /^\p{Script=Hangul}+$/u.test(word),
  )
  .sort((a, b) => b.length - a.length);
