import { randomBytes } from 'node:crypto';

import type { PayService } from '../../domain/payService';
import type { TokenBehaviour } from '../sampleBehaviour';

interface IssuedToken {
  service: PayService;
  expiresAt: number;
  usesLeft: number;
}

/** More tokens than this at a time means that nobody uses the oldest any more. */
const maxTokens = 1000;

/** The tokens that this start of the service has given out. Random, so no other program has one. */
export class SampleTokens {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  issue(service: PayService, behaviour: TokenBehaviour): string {
    const token = `sample-${service}-${randomBytes(32).toString('base64url')}`;
    const [oldest] = this.#tokens.keys();
    if (oldest !== undefined && this.#tokens.size >= maxTokens) {
      this.#tokens.delete(oldest);
    }
    this.#tokens.set(token, {
      service,
      expiresAt: this.#now() + behaviour.lifeMs,
      usesLeft: behaviour.usesPerToken,
    });
    return token;
  }

  /** Uses a token once: false when it is unknown, of the other service, expired or used up. */
  use(service: PayService, token: string): boolean {
    const issued = this.#tokens.get(token);
    if (issued?.service !== service || issued.usesLeft <= 0 || issued.expiresAt <= this.#now()) {
      return false;
    }
    issued.usesLeft -= 1;
    return true;
  }

  /** Makes every token given out so far worthless. */
  revokeAll(): void {
    this.#tokens.clear();
  }
}
