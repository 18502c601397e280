import type { AccessToken, AccessTokens } from '../../src/domain/access/accessTokens';
import type { PayService } from '../../src/domain/payService';

/** Tokens that are numbered; the next one comes after the last was refused. */
export class NumberedTokens implements AccessTokens {
  readonly service: PayService;
  readonly refused: string[] = [];
  /** When set, no token comes any more. */
  fault: Error | undefined;

  constructor(service: PayService) {
    this.service = service;
  }

  get(): Promise<AccessToken> {
    if (this.fault !== undefined) {
      return Promise.reject(this.fault);
    }
    return Promise.resolve({ token: `the-token-${this.refused.length + 1}`, expiresAt: Infinity });
  }

  invalidate({ token }: AccessToken): void {
    this.refused.push(token);
  }
}
