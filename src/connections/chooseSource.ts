import { payServiceNames, payServices } from '../domain/payService';

import type { PayService, ReportSource } from '../domain/payService';
import type { DataSource } from './settingValues';

/** What a person may answer when nobody is signed in. */
export type SourceOffer = { signIn: PayService } | { sample: true };

export interface ChooseSourceDeps {
  getSetting: () => DataSource;
  listSignedIn: () => Promise<readonly PayService[]>;
  /** Asks what to do when no service can be asked; undefined when the person leaves. */
  askOffer: (offers: readonly SourceOffer[]) => Promise<SourceOffer | undefined>;
  /** Runs the sign-in; true when the person is signed in afterwards. */
  signIn: (service: PayService) => Promise<boolean>;
  state: {
    get(key: string): unknown;
    update(key: string, value: unknown): PromiseLike<void>;
  };
}

/** Which services a look-up asks; undefined when the person left. */
export type ChooseSource = (wanted?: ReportSource) => Promise<ReportSource | undefined>;

/** The source that each setting can always use; a connection test checks it. */
export const sourceOfSetting: Record<DataSource, ReportSource> = {
  auto: 'live',
  live: 'live',
  sample: 'sample',
};

/** Remembers that sample data was chosen, until somebody signs in. */
export const sampleChosenKey = 'jobPay.sampleChosen';

const signInOffers: readonly SourceOffer[] = payServices.map(service => ({ signIn: service }));

/**
 * Decides where a look-up gets its figures. `auto` means the live services once a person is signed
 * in to one; before that the person is asked, once.
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
    return askWhatToDo(deps, setting === 'auto');
  };
}

/** How an offer is called. */
export function getOfferLabel(offer: SourceOffer): string {
  return 'signIn' in offer ? `Sign in to ${payServiceNames[offer.signIn]}` : 'Try with Sample Data';
}

async function askWhatToDo(
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
