import type { OfferPeriod } from '../offer';

/** Units that follow “per”, “/”, “a”, “pro”, “par”, …; folded, separated by spaces. */
const units: Readonly<Record<OfferPeriod, string>> = {
  hour: 'hour hr hrs h std stunde heure hora ora uur godz godzina godzine hod hodina time timme ghanta',
  day: 'day d tag jour dia giorno dag dzien day_rate workday manday',
  week: 'week wk w woche semaine sem semana settimana tydzien tyg uke vecka',
  fortnight: 'fortnight two_weeks 2_weeks 2_wks two_wks quinzaine quincena quindicina',
  month:
    'month mo mth mnth m monat mt mois mes mese maand mnd miesiac mies mesic mc calendar_month kalendermonat maned manad man mahina',
  year: 'year yr y annum a jahr j an annee ano anno jaar jr rok r ar saal calendar_year',
};

/** Units that mean a rate without “per”: “$25hr”, “120,000 yr”. */
const bareUnits: Readonly<Record<OfferPeriod, string>> = {
  hour: 'hr h std stunde',
  day: 'day',
  week: 'wk',
  fortnight: 'fortnight',
  month: 'mo mth',
  year: 'yr annum',
};

/** Words and abbreviations that are a period by themselves. */
const adverbs: Readonly<Record<OfferPeriod, string>> = {
  hour: 'hourly ph p/h stundlich stundenlohn horaire horario orario uurloon hodinove godzinowo godzinowa hourly_rate a_lheure lheure stundensatz bruttostundenlohn 時給 時間給',
  day: 'daily pd p/d perday taglich tagessatz journalier tjm diario diaria giornaliero dagtarief dagelijks dziennie day_rate daily_rate 日給 日当',
  week: 'weekly pw p/w wochentlich hebdomadaire semanal semanalmente settimanale wekelijks tygodniowo 週給',
  fortnight:
    'fortnightly biweekly bi_weekly bw every_two_weeks every_2_weeks every_other_week quincenal quinzenal vierzehntaglich zweiwochentlich',
  month:
    'monthly pm pcm p/m pmo p/mo mtl monatlich monatsgehalt monatslohn bruttomonatsgehalt monatsbrutto mensuel mensuels mensuelle mensuellement mensual mensuales mensualmente mensile mensili mensal mensais mensalmente maandelijks maandsalaris miesiecznie mesicne miesieczna mensualite 月給 月収 月額 월급',
  year: 'yearly annual annually annualy annualized annualised pa p/a p/y py peryear jahrlich jahresgehalt jahresbrutto bruttojahresgehalt jahresbruttogehalt annuel annuels annuelle annuellement anual anuales anualmente annuo annui annuale annualmente anuais jaarlijks jaarsalaris rocznie roczna arslon b/a rocne 年俸 年額 연봉',
};

function list(table: Readonly<Record<OfferPeriod, string>>): ReadonlyMap<string, OfferPeriod> {
  return new Map(
    (Object.keys(table) as OfferPeriod[]).flatMap(period =>
      table[period].split(' ').map(word => [word.replaceAll('_', ' '), period]),
    ),
  );
}

export const unitPeriods = list(units);
export const bareUnitPeriods = list(bareUnits);
export const periodAdverbs = list(adverbs);
