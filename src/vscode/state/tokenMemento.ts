import * as z from 'zod/mini';

import type { AccessToken, TokenStorage } from '../../domain/access/accessTokens';
import type { PayService } from '../../domain/payService';
import type { ExtensionState } from './extensionState';

/** Tokens of one service that outlive a window. */
export interface TokenMemento extends TokenStorage {
  /** Forgets every token of the service, whatever client or address it was for. */
  clear(): Promise<void>;
}

const accessTokenSchema: z.ZodMiniType<AccessToken> = z.object({
  token: z.string().check(z.minLength(1)),
  expiresAt: z.number(),
});

/**
 * Access tokens in the extension's state, which stays on this computer: its keys are never offered
 * to Settings Sync.
 */
export function createTokenMemento(
  service: PayService,
  state: Pick<ExtensionState, 'get' | 'keys' | 'update'>,
): TokenMemento {
  const prefix = `jobPay.token.${service}.`;
  return {
    read: key => {
      const kept = accessTokenSchema.safeParse(state.get(prefix + key));
      return Promise.resolve(kept.success ? kept.data : undefined);
    },
    write: async (key, token) => state.update(prefix + key, token),
    clear: async () => {
      for (const key of state.keys().filter(name => name.startsWith(prefix))) {
        await state.update(key, undefined);
      }
    },
  };
}

/** Tokens that end with the window, such as those of the sample service, which ends with it too. */
export interface TokenMemory extends TokenStorage {
  entries(): readonly (readonly [key: string, token: AccessToken])[];
}

/** Tokens in memory only. */
export function createTokenMemory(): TokenMemory {
  const tokens = new Map<string, AccessToken>();
  return {
    read: key => Promise.resolve(tokens.get(key)),
    write: (key, token) => Promise.resolve(void tokens.set(key, token)),
    entries: () => [...tokens],
  };
}
