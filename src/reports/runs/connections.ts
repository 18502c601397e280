import type { Jobalyzer } from '../../api/jobalyzer/jobalyzer';
import type { Lightcast } from '../../api/lightcast/lightcast';
import type { ReportSource } from '../../domain/payService';

/** The services that can be asked; null for one that nobody signed in to. */
export interface Connections {
  source: ReportSource;
  jobalyzer: Jobalyzer | null;
  lightcast: Lightcast | null;
  /**
   * Moves a saved link to where the service listens: the sample service gets another port at every
   * start. Live links are left as they are.
   */
  relocateLink(link: string): string;
}

/** Opens the services of a source; starts the sample service when that is asked for. */
export type Connect = (source: ReportSource) => Promise<Connections>;
