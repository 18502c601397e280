import type { SectionName } from '../../../src/domain/report/sectionInfos';

/** The names of the sections on the page. */
export const sectionLabels: Record<SectionName, string> = {
  pay: 'Pay',
  experience: 'Pay by experience',
  benchmark: 'Market',
  skillImpact: 'Skills',
  certificationImpact: 'Certifications',
};

/** The service that provides each section. */
export const sectionServices: Record<SectionName, 'PayScale' | 'Lightcast'> = {
  pay: 'PayScale',
  experience: 'PayScale',
  benchmark: 'Lightcast',
  skillImpact: 'PayScale',
  certificationImpact: 'PayScale',
};

/** All sections, in page order. */
export const sectionOrder: readonly SectionName[] = [
  'pay',
  'experience',
  'benchmark',
  'skillImpact',
  'certificationImpact',
];

/** Whether a section is ordered and billed. */
export function isOrdered(name: SectionName): boolean {
  return name === 'pay' || name === 'experience';
}
