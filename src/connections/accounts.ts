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

/** Credentials the user entered, and where to write the token that verifies them. */
export interface EnteredCredentials {
  service: PayService;
  credentials: ClientCredentials;
  storage: TokenStorage;
}

/** The user's account with each service. */
export class Accounts {
  readonly #deps: AccountsDeps;
  readonly #changes = new Listeners<PayService>();

  constructor(deps: AccountsDeps) {
    this.#deps = deps;
  }

  /** The credentials for a service; undefined when the user isn't signed in to it. */
  findCredentials(service: PayService): Promise<ClientCredentials | undefined> {
    return this.#deps.credentialStore.find(service);
  }

  /** The services that the user is signed in to. */
  async listSignedIn(): Promise<readonly PayService[]> {
    const found = await Promise.all(payServices.map(service => this.findCredentials(service)));
    return payServices.filter((_, index) => found[index] !== undefined);
  }

  /**
   * Verifies the credentials with a token request, then saves them. If that fails, nothing changes.
   *
   * @throws AppError `auth`, `network`, `http` or `responseShape` without a token.
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

  /** Removes the client ID, secret and tokens of the service from this computer. */
  async signOut(service: PayService): Promise<void> {
    await this.forgetTokens(service);
    await this.#deps.credentialStore.remove(service);
    this.#changes.notify(service);
  }

  /** Deletes saved tokens: they belong to credentials or a token URL no longer in use. */
  forgetTokens(service: PayService): Promise<void> {
    return this.#deps.tokens[service].clear();
  }

  /** Calls the listener after each sign-in and sign-out in this window. */
  onDidChange(listener: (service: PayService) => void): Subscription {
    return this.#changes.add(listener);
  }
}
