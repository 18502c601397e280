import * as z from 'zod/mini';

import type { AccessToken } from '../../domain/access/accessTokens';
import type { SavedTokens } from '../../connections/accounts';
import type { PayService } from '../../domain/payService';
import type { ExtensionState } from './extensionState';

const accessTokenSchema: z.ZodMiniType<AccessToken> = z.object({
  token: z.string().check(z.minLength(1)),
  expiresAt: z.number(),
});

/**
 * Access tokens in the extension's state. They stay on this computer: the keys are never registered
 * for Settings Sync.
 */
export function createTokenMemento(
  service: PayService,
  state: Pick<ExtensionState, 'get' | 'keys' | 'update'>,
): SavedTokens {
  const prefix = `jobPay.token.${service}.`;
  return {
    read: key => {
      const saved = accessTokenSchema.safeParse(state.get(prefix + key));
      return Promise.resolve(saved.success ? saved.data : undefined);
    },
    write: async (key, token) => state.update(prefix + key, token),
    clear: async () => {
      for (const key of state.keys().filter(name => name.startsWith(prefix))) {
        await state.update(key, undefined);
      }
    },
  };
}
