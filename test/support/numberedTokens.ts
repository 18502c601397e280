import type { AccessToken, AccessTokens } from '../../src/api/auth/accessTokens';
import type { PayService } from '../../src/domain/payService';

/** Tokens that are numbered; the next one comes after the last was refused. */
export class NumberedTokens implements AccessTokens {
  readonly service: PayService;
  readonly refused: string[] = [];

  constructor(service: PayService) {
    this.service = service;
  }

  get(): Promise<AccessToken> {
    return Promise.resolve({ token: `the-token-${this.refused.length + 1}`, expiresAt: Infinity });
  }

  invalidate({ token }: AccessToken): Promise<void> {
    return Promise.resolve(void this.refused.push(token));
  }
}
