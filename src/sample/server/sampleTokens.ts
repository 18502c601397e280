import { randomBytes } from 'node:crypto';

import type { PayService } from '../../domain/payService';
import type { TokenBehavior } from '../sampleBehavior';

interface IssuedToken {
  service: PayService;
  expiresAt: number;
  usesLeft: number;
}

/** Limits memory: beyond this number, the oldest token is dropped. */
const maxTokens = 1000;

/**
 * The tokens issued since the service started. They're random, so other programs can't guess one.
 */
export class SampleTokens {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(service: PayService, behavior: TokenBehavior): string {
    const token = `sample-${service}-${randomBytes(32).toString('base64url')}`;
    const [oldest] = this.#tokens.keys();
    if (oldest !== undefined && this.#tokens.size >= maxTokens) {
      this.#tokens.delete(oldest);
    }
    this.#tokens.set(token, {
      service,
      expiresAt: this.#now() + behavior.lifeMs,
      usesLeft: behavior.usesPerToken,
    });
    return token;
  }

  /** Uses a token once. False when it is unknown, expired, used up or for the other service. */
  use(service: PayService, token: string): boolean {
    const issued = this.#tokens.get(token);
    if (issued?.service !== service || issued.usesLeft <= 0 || issued.expiresAt <= this.#now()) {
      return false;
    }
    issued.usesLeft -= 1;
    return true;
  }

  /** Revokes every token issued so far. */
  revokeAll(): void {
    this.#tokens.clear();
  }
}
