import { throwIfCancelled } from '../domain/faults/appError';
import { payServices } from '../domain/payService';
import { Listeners } from '../domain/listeners';
import { createTokenMemory } from '../vscode/state/tokenMemento';

import type { ClientCredentials, TokenStorage } from '../domain/access/accessTokens';
import type { PayService } from '../domain/payService';
import type { Subscription } from '../domain/listeners';
import type { SecretStore } from '../vscode/state/secretStore';
import type { TokenMemento } from '../vscode/state/tokenMemento';

export interface AccountsDeps {
  secretStore: SecretStore;
  tokens: Record<PayService, TokenMemento>;
  /** Asks the service for a token and puts it into the storage; rejects when it gives none. */
  verify: (claim: SignInCredentials, signal: AbortSignal) => Promise<void>;
}

/** Credentials that somebody typed, and where the token goes that proves them. */
export interface SignInCredentials {
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
    return this.#deps.secretStore.find(service);
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
    await this.#deps.secretStore.save(service, credentials);
    for (const [key, token] of verified.entries()) {
      await this.#deps.tokens[service].write(key, token);
    }
    this.#changes.notify(service);
  }

  /** Removes id, secret and tokens of the service from this computer. */
  async signOut(service: PayService): Promise<void> {
    await this.forgetTokens(service);
    await this.#deps.secretStore.remove(service);
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
