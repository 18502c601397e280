import type { SectionName } from '../../../src/domain/report/sectionInfos';

/** How the sections are called on the page. */
export const sectionLabels: Record<SectionName, string> = {
  pay: 'Pay',
  experience: 'Pay by experience',
  benchmark: 'Market',
  skillImpact: 'Skills',
  certificationImpact: 'Certifications',
};

/** Which service answers a section. */
export const sectionServices: Record<SectionName, 'PayScale' | 'Lightcast'> = {
  pay: 'PayScale',
  experience: 'PayScale',
  benchmark: 'Lightcast',
  skillImpact: 'PayScale',
  certificationImpact: 'PayScale',
};

/** Every section, in the order of the page. */
export const sectionOrder: readonly SectionName[] = [
  'pay',
  'experience',
  'benchmark',
  'skillImpact',
  'certificationImpact',
];

/** The sections that are billed one by one. */
export function isOrdered(name: SectionName): boolean {
  return name === 'pay' || name === 'experience';
}
