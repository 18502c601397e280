import { payServiceNames, payServices } from '../domain/payService';

import type { PayService, ReportSource } from '../domain/payService';
import type { DataSource } from './settingValues';

/** A choice for a user who isn't signed in. */
export type SourceOffer = { signIn: PayService } | { sample: true };

export interface ChooseSourceDeps {
  getSetting: () => DataSource;
  listSignedIn: () => Promise<readonly PayService[]>;
  /** Asks a user who isn't signed in what to do; undefined if they cancel. */
  askOffer: (offers: readonly SourceOffer[]) => Promise<SourceOffer | undefined>;
  /** Starts the sign-in; true if it succeeds. */
  signIn: (service: PayService) => Promise<boolean>;
  state: {
    get(key: string): unknown;
    update(key: string, value: unknown): PromiseLike<void>;
  };
}

/** Chooses the source of a lookup; undefined if the user cancels. */
export type ChooseSource = (wanted?: ReportSource) => Promise<ReportSource | undefined>;

/** The source that each setting can always use; a connection test checks it. */
export const sourceOfSetting: Record<DataSource, ReportSource> = {
  auto: 'live',
  live: 'live',
  sample: 'sample',
};

/** Set once the user chooses sample data, until they sign in. */
export const sampleChosenKey = 'jobPay.sampleChosen';

const signInOffers: readonly SourceOffer[] = payServices.map(service => ({ signIn: service }));

/**
 * Decides where a lookup gets its data. `auto` uses the live services if the user is signed in to
 * at least one; otherwise it asks, once.
 */
export function createChooseSource(deps: ChooseSourceDeps): ChooseSource {
  return async wanted => {
    const setting = wanted ?? deps.getSetting();
    if (setting === 'sample') {
      return 'sample';
    }
    if ((await deps.listSignedIn()).length > 0) {
      return 'live';
    }
    if (setting === 'auto' && deps.state.get(sampleChosenKey) === true) {
      return 'sample';
    }
    return askSource(deps, setting === 'auto');
  };
}

/** The label of an offer. */
export function getOfferLabel(offer: SourceOffer): string {
  return 'signIn' in offer ? `Sign in to ${payServiceNames[offer.signIn]}` : 'Try with Sample Data';
}

async function askSource(
  deps: ChooseSourceDeps,
  withSample: boolean,
): Promise<ReportSource | undefined> {
  const offers = withSample ? [...signInOffers, { sample: true } as const] : signInOffers;
  const answer = await deps.askOffer(offers);
  if (answer === undefined) {
    return undefined;
  }
  if ('signIn' in answer) {
    return (await deps.signIn(answer.signIn)) ? 'live' : undefined;
  }
  await deps.state.update(sampleChosenKey, true);
  return 'sample';
}
