/** Spelling variants to normalize before words are split. The text is in lower case, without accents. */
export const spellings: readonly (readonly [RegExp, string])[] = [
  [/c\+\+/gu, ' cplusplus '],
  [/\bc#/gu, ' csharp '],
  [/\bf#/gu, ' fsharp '],
  [/\.net\b/gu, ' dotnet '],
  [/\b(node|react|vue|next)\.?js\b/gu, ' $1js '],
  [/\bp\.?a\.?[ -]?c\b/gu, ' physician assistant '],
  [/\bv\.\s?p\.?/gu, ' vp '],
  [/\b([a-z])\.([a-z])\.([a-z])?\.?(?![a-z])/gu, ' $1$2$3 '],
  [/\ba\/?p (?=clerk|specialist|assistant|analyst|manager|coordinator)/gu, ' accounts payable '],
  [/\ba\/?r (?=clerk|specialist|assistant|analyst|manager|coordinator)/gu, ' accounts receivable '],
  [/\br ?(&|and) ?d\b/gu, ' research development '],
  [/\bdev[ -]?(sec)?[ -]?ops\b/gu, ' dev$1ops '],
  [/\b(front|back)[ -]?end\b/gu, ' $1 end '],
  [/\bfull[ -]?stack\b/gu, ' full stack '],
  [/\bhelp[ -]?desk\b/gu, ' help desk '],
  [/\bchild[ -]?care\b/gu, ' childcare '],
  [/\bhealth[ -]?care\b/gu, ' healthcare '],
  [/\bday[ -]?care\b/gu, ' daycare '],
  [/\bfork[ -]?lift\b/gu, ' forklift '],
  [/\bware[ -]house\b/gu, ' warehouse '],
  [/\bhouse[ -]keep/gu, ' housekeep'],
  [/\bbook[ -]keep/gu, ' bookkeep'],
  [
    /\b(bar|dish|bus|fire|life|land|sys|copy|pay|type) (tender|washer|boy|fighter|guard|scaper|admin|writer|roll)/gu,
    ' $1$2',
  ],
  [/\bdata[ -]?base\b/gu, ' database '],
  [/\bcyber[ -]?security\b/gu, ' cybersecurity '],
  [/\bhair[ -]?(stylist|dresser)/gu, ' hair$1'],
  [/\b(ride|car)[ -]?share\b/gu, ' rideshare '],
  [/sales(man|woman|men|women|people)\b/gu, 'salesperson'],
  [
    /\b(senior|sr|executive|exec|assistant|associate|group|regional|deputy)?\W{0,2}\bvice[ -]president\b/gu,
    ' vp ',
  ],
  [/\b[sea]vp\b/gu, ' vp '],
];

/** Common abbreviations and their expansions. */
export const shortForms: Readonly<Record<string, string>> = {
  ae: 'account executive',
  ai: 'artificial intelligence',
  arnp: 'nurse practitioner',
  aprn: 'nurse practitioner',
  asst: 'assistant',
  assoc: 'associate',
  bdr: 'sales development representative',
  bi: 'business intelligence',
  cert: 'certified',
  ciso: 'chief information security officer',
  clk: 'clerk',
  cna: 'nursing assistant',
  coord: 'coordinator',
  cust: 'customer',
  dba: 'database administrator',
  dept: 'department',
  dev: 'developer',
  devs: 'developer',
  dir: 'director',
  ea: 'executive assistant',
  ee: 'electrical engineer',
  engr: 'engineer',
  exec: 'executive',
  gc: 'general counsel',
  gm: 'general manager',
  hr: 'human resource',
  it: 'information technology',
  lmt: 'massage therapist',
  lpn: 'licensed practical nurse',
  lvn: 'licensed vocational nurse',
  maint: 'maintenance',
  mfg: 'manufacturing',
  mgmt: 'management',
  mgr: 'manager',
  ml: 'machine learning',
  mlops: 'machine learning operation',
  np: 'nurse practitioner',
  ops: 'operation',
  pct: 'patient care technician',
  pharm: 'pharmacy',
  physio: 'physiotherapist',
  pr: 'public relation',
  qa: 'quality assurance',
  qc: 'quality control',
  rep: 'representative',
  rn: 'registered nurse',
  sdet: 'software test engineer',
  sde: 'software engineer',
  sdr: 'sales development representative',
  slp: 'speech language pathologist',
  spec: 'specialist',
  sre: 'site reliability engineer',
  supv: 'supervisor',
  svc: 'service',
  sw: 'software',
  swe: 'software engineer',
  sysadmin: 'system administrator',
  telco: 'telecommunications',
  tpm: 'technical program manager',
};

/** Abbreviations whose meaning depends on whether they end a title. */
export const positionForms: Readonly<Record<string, { last: string; before: string }>> = {
  admin: { last: 'administrator', before: 'administrative' },
  eng: { last: 'engineer', before: 'engineering' },
  tech: { last: 'technician', before: 'technical' },
  mech: { last: 'mechanic', before: 'mechanical' },
};

/** Stop words. */
export const emptyWords: ReadonlySet<string> = new Set('a an and or the & with via'.split(' '));

/** Prepositions between a role and its field: “director of nursing”. */
export const connectors = /\s(?:of|for|in|on|to|from|by)(?: the| a| an)?\s/u;

/**
 * Text unrelated to the occupation: levels, contracts, hours, workplaces, gender markers, pay and
 * employers. The text is in lower case, without accents.
 */
export const noise: readonly RegExp[] = [
  /[([]?\s*\b(?:m|w|f|d|h|x|i|v)(?:\s?[/|]\s?(?:m|w|f|d|h|x|i|v|div|divers|gn)){1,3}\b\s*[)\]]?/gu,
  /\b(?:all genders|gn)\b/gu,
  /(?<![\p{L}\d])(?:level|grade|band|tier|step|lvl|gs|ic|[lepgt])[ -]?\d{1,2}(?![\p{L}\d])/gu,
  /\b(?:entry|mid|senior|junior|intermediate)[ -]level\b/gu,
  /\b(?:part|full)[ -]?time\b|\bteilzeit\b|\bvollzeit\b|\btemps partiel\b|\btemps plein\b/gu,
  /\bwork(?:ing)? from home\b|\bwfh\b|\bhome ?office\b|\b(?:fully |100% ?)?remote(?:ly)?\b|\bhybrid\b|\bon[ -]?site\b|\bin[ -]office\b/gu,
  /\b(?:per diem|prn|w-?2|1099|corp to corp|c2c|contract to hire|temp to perm|fixed term|permanent|full benefits)\b/gu,
  /\b(?:(?:1st|2nd|3rd|first|second|third|night|day|evening|weekend|overnight|swing|graveyard)s?[ -]shifts?|(?:night|weekend|evening|overnight)s)\b/gu,
  /[$€£]\s?\d[\d.,]*\s?k?(?:\s?[-–]\s?[$€£]?\d[\d.,]*\s?k?)?(?:\s?\/\s?\p{L}+)?/gu,
  /\b\d+\+?\s?(?:years?|yrs?|hours?|hrs?)\b.*$/gu,
  /\b(?:job|req|requisition|posting)[ #:-]*(?:id)?[ #:-]*\d+\b|#\s?\d+/gu,
  /\b(?:now hiring|hiring now|urgent(?:ly)?(?: hiring)?|immediate start|immediate hire|sign[ -]on bonus)\b!*/gu,
  /(?<=\S)\s+@\s*\S.*$/gu,
  /(?<=\S)\s+at (?!law\b|sea\b|home\b)\S.*$/gu,
  /\b(?:inc|llc|ltd|gmbh|corp)\b\.?/gu,
];

/** Words for rank and contract type, which affect pay but not the occupation. */
export const rankWords: ReadonlySet<string> = new Set(
  (
    'senior sr snr junior jr jnr lead principal staff chief head entry mid level experienced ' +
    'associate distinguished fellow intern internship trainee apprentice apprenticeship graduate ' +
    'grad expert contract contractor temporary temp freelance ' +
    'freelancer seasonal interim acting working aspiring student summer journeyman ' +
    'leitender leitende praktikant werkstudent azubi confirme debutant stagiaire becario pleno ' +
    'estagiario stagista'
  ).split(' '),
);

/** Executive titles; all of a department's belong to the same occupation. */
export const executiveWords: readonly string[] = ['manager', 'director', 'head', 'vp'];

/** Fields of work, and the people who work in them. */
export const persons: Readonly<Record<string, string>> = {
  accounting: 'accountant',
  design: 'designer',
  development: 'developer',
  engineering: 'engineer',
  nursing: 'nurse',
  science: 'scientist',
};
