import type { AccessToken, AccessTokens } from '../../src/domain/access/accessTokens';
import type { PayService } from '../../src/domain/payService';

/** Issues numbered tokens, a new one after each rejection. */
export class NumberedTokens implements AccessTokens {
  readonly service: PayService;
  readonly refused: string[] = [];
  /** When set, no more tokens are issued. */
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
