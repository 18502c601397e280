import * as z from 'zod/mini';

import { trimCredentials } from '../../api/auth/clientCredentials';
import { AppError } from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';
import { trimInvisible } from '../../domain/lookUp/plainText';

import type { SecretStorage } from 'vscode';
import type { CredentialStore } from '../../connections/accounts';
import type { PayService } from '../../domain/payService';
import type { ExtensionState } from './extensionState';

/** The keys of the client secrets in VS Code's SecretStorage. */
export const secretKeys: Record<PayService, string> = {
  jobalyzer: 'jobPay.jobalyzer.clientSecret',
  lightcast: 'jobPay.lightcast.clientSecret',
};

const clientIdKeys: Record<PayService, string> = {
  jobalyzer: 'jobPay.jobalyzer.clientId',
  lightcast: 'jobPay.lightcast.clientId',
};

/** A client ID or secret. Removes invisible characters that an earlier version stored. */
const textSchema = z.pipe(
  z.string(),
  z.pipe(z.transform(trimInvisible), z.string().check(z.minLength(1))),
);

/** Client secrets in SecretStorage, client IDs in the extension's state. */
export function createSecretStore(
  secrets: Pick<SecretStorage, 'get' | 'store' | 'delete'>,
  state: Pick<ExtensionState, 'get' | 'update'>,
): CredentialStore {
  return {
    find: async service => {
      const clientId = textSchema.safeParse(state.get(clientIdKeys[service]));
      if (!clientId.success) {
        return undefined;
      }
      const secret = await accessSecret(service, () => secrets.get(secretKeys[service]));
      const clientSecret = textSchema.safeParse(secret);
      return clientSecret.success
        ? { clientId: clientId.data, clientSecret: clientSecret.data }
        : undefined;
    },
    save: async (service, credentials) => {
      const { clientId, clientSecret } = trimCredentials(credentials);
      await accessSecret(service, () => secrets.store(secretKeys[service], clientSecret));
      await state.update(clientIdKeys[service], clientId);
    },
    remove: async service => {
      await state.update(clientIdKeys[service], undefined);
      await accessSecret(service, () => secrets.delete(secretKeys[service]));
    },
  };
}

/** Replaces the error of a locked or missing keyring: its message could contain anything. */
async function accessSecret<T>(service: PayService, action: () => PromiseLike<T>): Promise<T> {
  try {
    return await action();
  } catch {
    throw new AppError(
      'storage',
      `VS Code couldn’t access the client secret for ${payServiceNames[service]}. Make sure your keyring is unlocked, and try again.`,
      { details: { path: null } },
    );
  }
}
