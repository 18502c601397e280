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
   * Updates a saved link of the sample service, whose port changes at every start. Live links are
   * returned unchanged.
   */
  relocateLink(link: string): string;
};

/** Connects to the services of a source; starts the sample service for sample data. */
export type Connect = (source: ReportSource) => Promise<Connections>;
