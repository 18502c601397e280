import { throwIfCancelled } from '../domain/faults/appError';
import { payServices } from '../domain/payService';
import { Listeners } from '../domain/listeners';

import { createTokenMemory } from './tokenMemory';

import type { ClientCredentials, TokenStorage } from '../domain/access/accessTokens';
import type { PayService } from '../domain/payService';
import type { Subscription } from '../domain/listeners';

/**
 * Where the OAuth client of each service is saved. The secret is encrypted; the client ID may be
 * plain text.
 */
export interface CredentialStore {
  /** Undefined when nothing is saved, or when the secret was lost. */
  find(service: PayService): Promise<ClientCredentials | undefined>;
  save(service: PayService, credentials: ClientCredentials): Promise<void>;
  remove(service: PayService): Promise<void>;
}

/** Tokens of one service that outlive a process. */
export interface SavedTokens extends TokenStorage {
  /** Discards every token of the service, for any client and URL. */
  clear(): Promise<void>;
}

export interface AccountsDeps {
  credentialStore: CredentialStore;
  tokens: Record<PayService, SavedTokens>;
  /** Requests a token and writes it to `storage`; rejects when the service returns none. */
  verify: (entered: EnteredCredentials, signal: AbortSignal) => Promise<void>;
}

/** Credentials a person entered, and where to write the token that verifies them. */
export interface EnteredCredentials {
  service: PayService;
  credentials: ClientCredentials;
  storage: TokenStorage;
}

/** Who the person is at each service. */
export class Accounts {
  readonly #deps: AccountsDeps;
  readonly #changes = new Listeners<PayService>();

  constructor(deps: AccountsDeps) {
    this.#deps = deps;
  }

  /** The client of a service, undefined when nobody is signed in to it. */
  findCredentials(service: PayService): Promise<ClientCredentials | undefined> {
    return this.#deps.credentialStore.find(service);
  }

  /** The services that somebody is signed in to. */
  async listSignedIn(): Promise<readonly PayService[]> {
    const found = await Promise.all(payServices.map(service => this.findCredentials(service)));
    return payServices.filter((_, index) => found[index] !== undefined);
  }

  /**
   * Keeps the credentials once the service has given a token for them; before that nothing changes.
   *
   * @throws AppError `auth`, `network`, `http` or `responseShape` when no token came.
   */
  async signIn(
    service: PayService,
    credentials: ClientCredentials,
    signal: AbortSignal,
  ): Promise<void> {
    const verified = createTokenMemory();
    await this.#deps.verify({ service, credentials, storage: verified }, signal);
    throwIfCancelled(signal);
    await this.forgetTokens(service);
    await this.#deps.credentialStore.save(service, credentials);
    for (const [key, token] of verified.entries()) {
      await this.#deps.tokens[service].write(key, token);
    }
    this.#changes.notify(service);
  }

  /** Removes id, secret and tokens of the service from this computer. */
  async signOut(service: PayService): Promise<void> {
    await this.forgetTokens(service);
    await this.#deps.credentialStore.remove(service);
    this.#changes.notify(service);
  }

  /** Drops the kept tokens: they belong to an id, a secret and an address that are no longer used. */
  forgetTokens(service: PayService): Promise<void> {
    return this.#deps.tokens[service].clear();
  }

  /** Calls the listener after every sign-in and sign-out of this window. */
  onDidChange(listener: (service: PayService) => void): Subscription {
    return this.#changes.add(listener);
  }
}
