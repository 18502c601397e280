import * as z from 'zod/mini';

import { Listeners } from '../../domain/listeners';

import type { Subscription } from '../../domain/listeners';
import type { ExtensionState } from './extensionState';

const savedOfferSchema = z.object({ id: z.string(), text: z.string() });

/** An amount as entered. Its meaning can depend on the report it's compared with. */
export type SavedOffer = z.infer<typeof savedOfferSchema>;

const maxOffers = 20;

/** The offers that the user compares with reports, in the extension's state. */
export class OfferMemento {
  readonly #state: Pick<ExtensionState, 'get' | 'update'>;
  readonly #newId: () => string;
  readonly #changes = new Listeners<string>();

  constructor(state: Pick<ExtensionState, 'get' | 'update'>, newId: () => string) {
    this.#state = state;
    this.#newId = newId;
  }

  /** The offers of a report, oldest first. */
  list(reportId: string): readonly SavedOffer[] {
    const saved = z.array(savedOfferSchema).safeParse(this.#state.get(toKey(reportId)));
    return saved.success ? saved.data : [];
  }

  /** Adds an offer and removes the oldest of more than twenty. */
  async add(reportId: string, text: string): Promise<void> {
    const others = this.list(reportId).filter(offer => offer.text !== text);
    const offers = [...others, { id: this.#newId(), text }].slice(-maxOffers);
    await this.#write(reportId, offers);
  }

  async remove(reportId: string, offerId: string): Promise<void> {
    await this.#write(
      reportId,
      this.list(reportId).filter(offer => offer.id !== offerId),
    );
  }

  /** Removes every offer of a report. */
  async clear(reportId: string): Promise<void> {
    await this.#write(reportId, []);
  }

  /** Calls the listener with the ID of a report whose offers changed. */
  onDidChange(listener: (reportId: string) => void): Subscription {
    return this.#changes.add(listener);
  }

  async #write(reportId: string, offers: readonly SavedOffer[]): Promise<void> {
    await this.#state.update(toKey(reportId), offers.length === 0 ? undefined : offers);
    this.#changes.notify(reportId);
  }
}

function toKey(reportId: string): string {
  return `jobPay.offers.${reportId}`;
}
