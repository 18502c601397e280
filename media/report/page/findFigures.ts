import type { SectionState } from '../../../src/domain/report/section';

/** The figures of a section, or null in whatever other state it is. */
export function findFigures<T>(section: SectionState<T>): T | null {
  return section.state === 'ready' ? section.figures : null;
}
