import type { Pace } from '../../api/http/pace';

/** The pace of each Lightcast client, whoever asks for it. */
export type Paces = (clientId: string) => Pace;

/** Makes the pace of a client when it is first asked for, and gives the same one from then on. */
export function createPaces(make: Paces): Paces {
  const paces = new Map<string, Pace>();
  return clientId => {
    const pace = paces.get(clientId) ?? make(clientId);
    paces.set(clientId, pace);
    return pace;
  };
}
