import type { PayService } from '../payService';

/** The properties of a section. */
interface SectionInfo {
  /** Its display name. */
  title: string;
  /** The service that returns its figures. */
  service: PayService;
  /** True when it needs an order, which is billed and asynchronous. */
  isBilled: boolean;
  /** True when it is about an occupation and can't be requested without one. */
  needsOccupation: boolean;
}

/** The sections of a report. Each is requested, polled and shown independently. */
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

/** In display order. */
export const sectionNames = Object.keys(sectionInfos) as [SectionName, ...SectionName[]];

/** A section that is ordered and billed. */
export type OrderedSection = {
  [N in SectionName]: (typeof sectionInfos)[N]['isBilled'] extends true ? N : never;
}[SectionName];

/** A section that takes a single call. None of them is billed. */
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
