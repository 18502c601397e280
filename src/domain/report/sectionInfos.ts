import type { PayService } from '../payService';

/** What is fixed for a section. */
interface SectionInfo {
  /** Its name in sentences. */
  title: string;
  /** The service that returns its figures. */
  service: PayService;
  /** True when a report is ordered for it: billed, and ready some time after the order. */
  isBilled: boolean;
  /** True when it is about an occupation and can't be requested without one. */
  needsOccupation: boolean;
}

/** The parts of a report. Each is requested, awaited and shown independently. */
export const sectionInfos = {
  pay: { title: 'Pay', service: 'jobalyzer', isBilled: true, needsOccupation: false },
  experience: {
    title: 'Pay by experience',
    service: 'jobalyzer',
    isBilled: true,
    needsOccupation: false,
  },
  benchmark: { title: 'Market', service: 'lightcast', isBilled: false, needsOccupation: true },
  skillImpact: { title: 'Skills', service: 'jobalyzer', isBilled: false, needsOccupation: false },
  certificationImpact: {
    title: 'Certifications',
    service: 'jobalyzer',
    isBilled: false,
    needsOccupation: false,
  },
} as const satisfies Record<string, SectionInfo>;

export type SectionName = keyof typeof sectionInfos;

/** In the order in which sections are listed. */
export const sectionNames = Object.keys(sectionInfos) as [SectionName, ...SectionName[]];

/** A section that is ordered and billed. */
export type OrderedSection = {
  [N in SectionName]: (typeof sectionInfos)[N]['isBilled'] extends true ? N : never;
}[SectionName];

/** A section that a single call answers. None of them is billed. */
export type AskedSection = Exclude<SectionName, OrderedSection>;

export function isOrdered(name: SectionName): name is OrderedSection {
  return sectionInfos[name].isBilled;
}

export function isAsked(name: SectionName): name is AskedSection {
  return !isOrdered(name);
}

export const orderedSections = sectionNames.filter(isOrdered) as [
  OrderedSection,
  ...OrderedSection[],
];
