import * as z from 'zod/mini';

import { highestDegrees, occupationSchema, placeSchema } from '../../domain/lookUp/lookUp';
import { sectionNames } from '../../domain/report/section';
import { lookUpStateSchema, noRefinements } from '../prompts/lookUp/lookUpState';

import type { LookUp, OccupationChoice, Place } from '../../domain/lookUp/lookUp';
import type { EntryList } from '../../domain/lookUp/lookUpAnswers';
import type { SectionName } from '../../domain/report/section';
import type { LookUpState, Refinements } from '../prompts/lookUp/lookUpState';

/** Where the answers outlive a window: the part of `vscode.Memento` that is needed. */
export interface Memento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Under which key of the extension state the answers are kept. */
export const lookUpMemoryKey = 'jobPay.lookUpMemory';

const mostTexts = 20;
const mostPlaces = 50;
const mostOccupations = 200;

const texts = z._default(z.array(z.string()), []);

/** Everything is optional, so that what an earlier version wrote is still read. */
const rememberedSchema = z.object({
  titles: texts,
  places: z._default(z.array(placeSchema), []),
  skills: texts,
  certifications: texts,
  refinements: z._default(
    z.object({
      yearsExperience: z.nullable(z.number()),
      highestDegree: z.nullable(z.enum(highestDegrees)),
      skills: z.array(z.string()),
      certifications: z.array(z.string()),
    }),
    noRefinements,
  ),
  /** By title, the last used first; null is “no benchmark”. */
  occupations: z._default(
    z.array(z.object({ title: z.string(), occupation: z.nullable(occupationSchema) })),
    [],
  ),
  skipped: z._default(z.array(z.enum(sectionNames)), []),
  draft: z.optional(lookUpStateSchema),
});

type Remembered = z.infer<typeof rememberedSchema>;

/** What earlier look-ups leave for the next one. The last used comes first in every list. */
export class LookUpMemory {
  readonly #memento: Memento;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  listTitles(): readonly string[] {
    return this.#read().titles;
  }

  listCountries(): readonly string[] {
    return unique(this.#read().places.map(place => place.country));
  }

  listStates(country: string): readonly string[] {
    const places = this.#read().places.filter(place => place.country === country);
    return unique(places.map(place => place.state).filter(state => state !== null));
  }

  listCities({ country, state }: Pick<Place, 'country' | 'state'>): readonly string[] {
    const places = this.#read().places.filter(
      place => place.country === country && place.state === state,
    );
    return unique(places.map(place => place.city).filter(city => city !== null));
  }

  listEntries(list: EntryList): readonly string[] {
    return this.#read()[list];
  }

  getRefinements(): Refinements {
    return this.#read().refinements;
  }

  /** The occupation that was chosen for the title; null for “no benchmark”, undefined for none yet. */
  findOccupation(title: string): OccupationChoice | null | undefined {
    return this.#read().occupations.find(each => isSame(each.title, title))?.occupation;
  }

  /** The sections that were switched off the last time. */
  listSkipped(): readonly SectionName[] {
    return this.#read().skipped;
  }

  /** The answers of a look-up that was left before its end. */
  findDraft(): LookUpState | undefined {
    return this.#read().draft;
  }

  async saveDraft(draft: LookUpState): Promise<void> {
    await this.#write({ ...this.#read(), draft });
  }

  /** Keeps the answers of a finished look-up and drops the draft of it. */
  async remember(lookUp: LookUp, skipped: readonly SectionName[]): Promise<void> {
    const before = this.#read();
    const { jobTitle, yearsExperience, highestDegree, skills, certifications } = lookUp;
    await this.#write({
      titles: putFirst([jobTitle], before.titles),
      places: putPlaceFirst(lookUp.place, before.places),
      skills: putFirst(skills, before.skills),
      certifications: putFirst(certifications, before.certifications),
      refinements: { yearsExperience, highestDegree, skills, certifications },
      occupations: before.occupations,
      skipped: [...skipped],
    });
  }

  /** Keeps the choice for the title, also of a look-up that is left afterwards. */
  async rememberOccupation(title: string, occupation: OccupationChoice | null): Promise<void> {
    const before = this.#read();
    const others = before.occupations.filter(each => !isSame(each.title, title));
    await this.#write({
      ...before,
      occupations: [{ title, occupation }, ...others].slice(0, mostOccupations),
    });
  }

  /** What cannot be read is forgotten: these are conveniences, not a person's documents. */
  #read(): Remembered {
    const kept = rememberedSchema.safeParse(this.#memento.get(lookUpMemoryKey) ?? {});
    return kept.success ? kept.data : rememberedSchema.parse({});
  }

  async #write(remembered: Remembered): Promise<void> {
    await this.#memento.update(lookUpMemoryKey, remembered);
  }
}

function putFirst(used: readonly string[], before: readonly string[]): string[] {
  const others = before.filter(text => !used.some(each => isSame(each, text)));
  return [...used, ...others].slice(0, mostTexts);
}

function putPlaceFirst(used: Place, before: readonly Place[]): Place[] {
  const others = before.filter(
    ({ country, state, city }) =>
      country !== used.country || state !== used.state || city !== used.city,
  );
  return [used, ...others].slice(0, mostPlaces);
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
