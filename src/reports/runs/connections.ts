import type { Jobalyzer } from '../../api/jobalyzer/jobalyzer';
import type { Lightcast } from '../../api/lightcast/lightcast';
import type { PayService, ReportSource } from '../../domain/payService';

/** The client of each service. */
export interface ServiceClients extends Record<PayService, { checkStatus: CheckStatus }> {
  jobalyzer: Jobalyzer;
  lightcast: Lightcast;
}

/** Resolves when the service reports no problem. Makes no billed call. */
type CheckStatus = (signal: AbortSignal) => Promise<void>;

/** The connected services; a service without a sign-in is null. */
export type Connections = { [S in PayService]: ServiceClients[S] | null } & {
  source: ReportSource;
  /**
   * Moves a saved link to where the service listens: the sample service gets another port at every
   * start. Live links are left as they are.
   */
  relocateLink(link: string): string;
};

/** Opens the services of a source; starts the sample service when that is asked for. */
export type Connect = (source: ReportSource) => Promise<Connections>;
