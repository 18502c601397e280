import { trimCredentials } from '../../../api/auth/clientCredentials';
import { payServiceNames } from '../../../domain/payService';
import { hasInvisible, trimInvisible } from '../../../domain/lookUp/plainText';

import { runSteps } from '../inputs/multiStep';

import type { ClientCredentials } from '../../../domain/access/accessTokens';
import type { PayService } from '../../../domain/payService';
import type { Step } from '../inputs/multiStep';
import type { Explanation, QuickInputs } from '../inputs/quickInputs';

export interface AskCredentialsOptions {
  /** The initial client ID, from the last sign-in. */
  clientId?: string | undefined;
  /**
   * Verifies the credentials. If it rejects, the error is shown under the secret, which the user can
   * correct.
   */
  verify: (credentials: ClientCredentials, signal: AbortSignal) => Promise<void>;
}

/** Where credentials come from. */
const origins: Record<PayService, string> = {
  jobalyzer: 'PayScale provides it to Jobalyzer API customers.',
  lightcast: 'Lightcast provides it to Occupation Benchmark API customers.',
};

/** Prompts for a client ID and secret; undefined if the user cancels. Saves nothing. */
export async function runCredentialsFlow(
  inputs: QuickInputs,
  service: PayService,
  options: AskCredentialsOptions,
): Promise<ClientCredentials | undefined> {
  try {
    const { finished, state } = await runSteps({
      steps: [createIdStep(inputs, service), createSecretStep(inputs, service, options)],
      start: { clientId: options.clientId ?? '', clientSecret: '' },
    });
    return finished ? trimCredentials(state) : undefined;
  } finally {
    inputs.close();
  }
}

function createIdStep(inputs: QuickInputs, service: PayService): Step<ClientCredentials> {
  return {
    name: 'clientId',
    applies: () => true,
    ask: async (state, place) => {
      const result = await inputs.input({
        title: `Sign in to ${payServiceNames[service]}`,
        prompt: `Enter your client ID. ${origins[service]}`,
        placeholder: 'Client ID',
        place,
        text: state.clientId,
        password: false,
        explain: text => explain(text, 'client ID'),
      });
      const clientId = result.went === 'next' ? result.value : result.text;
      return { went: result.went, state: { ...state, clientId } };
    },
  };
}

function createSecretStep(
  inputs: QuickInputs,
  service: PayService,
  { verify }: AskCredentialsOptions,
): Step<ClientCredentials> {
  return {
    name: 'clientSecret',
    applies: () => true,
    ask: async (state, place) => {
      const result = await inputs.input({
        title: `Sign in to ${payServiceNames[service]}`,
        prompt: `Enter your client secret. It’s verified with ${payServiceNames[service]}, then stored in VS Code’s secret storage.`,
        placeholder: 'Client secret',
        place,
        text: state.clientSecret,
        password: true,
        explain: text => explain(text, 'client secret'),
        verify: async (text, signal) => {
          await verify(trimCredentials({ ...state, clientSecret: text }), signal);
          return undefined;
        },
      });
      const clientSecret = result.went === 'next' ? result.value : result.text;
      return { went: result.went, state: { ...state, clientSecret } };
    },
  };
}

function explain(text: string, name: string): Explanation | undefined {
  const trimmed = trimInvisible(text);
  if (trimmed === '') {
    return { severity: 'error', sentence: `Enter the ${name}.` };
  }
  if (/\p{Cc}/u.test(trimmed)) {
    return { severity: 'error', sentence: `The ${name} must be one line. Copy it again.` };
  }
  return hasInvisible(trimmed) || /\p{Cs}/u.test(trimmed)
    ? { severity: 'error', sentence: `The ${name} contains invisible characters. Copy it again.` }
    : undefined;
}
