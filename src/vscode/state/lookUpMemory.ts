import * as z from 'zod/mini';

import { occupationSchema, placeSchema } from '../../domain/lookUp/lookUp';
import { highestDegrees } from '../../domain/lookUp/degree';
import { sectionNames } from '../../domain/report/sectionInfos';
import { lookUpStateSchema, noRefinements } from '../prompts/lookUp/lookUpState';

import type { LookUp, OccupationChoice, Place } from '../../domain/lookUp/lookUp';
import type { EntryList } from '../../domain/lookUp/lookUpAnswers';
import type { SectionName } from '../../domain/report/sectionInfos';
import type { LookUpState, Refinements } from '../prompts/lookUp/lookUpState';

/** The part of `vscode.Memento` that is used. */
export interface Memento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** The key in the extension state. */
export const lookUpMemoryKey = 'jobPay.lookUpMemory';

const maxTexts = 20;
const maxPlaces = 50;
const maxOccupations = 200;

const texts = z._default(z.array(z.string()), []);

/** Everything is optional, so that state from an earlier version stays valid. */
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
  /** Most recent first; null for “No benchmark”. */
  occupations: z._default(
    z.array(z.object({ title: z.string(), occupation: z.nullable(occupationSchema) })),
    [],
  ),
  skipped: z._default(z.array(z.enum(sectionNames)), []),
  draft: z.optional(lookUpStateSchema),
});

type Remembered = z.infer<typeof rememberedSchema>;

/** Answers of earlier lookups. Every list has the most recent first. */
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

  /** The occupation chosen for a title; null for “No benchmark”, undefined if never asked. */
  findOccupation(title: string): OccupationChoice | null | undefined {
    return this.#read().occupations.find(each => isSame(each.title, title))?.occupation;
  }

  /** The sections that the last lookup excluded. */
  listSkipped(): readonly SectionName[] {
    return this.#read().skipped;
  }

  /** The answers of a lookup that the user canceled. */
  findDraft(): LookUpState | undefined {
    return this.#read().draft;
  }

  async saveDraft(draft: LookUpState): Promise<void> {
    await this.#write({ ...this.#read(), draft });
  }

  /** Saves the answers of a completed lookup and deletes its draft. */
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

  /** Saves the choice for a title, even if the lookup is canceled later. */
  async rememberOccupation(title: string, occupation: OccupationChoice | null): Promise<void> {
    const before = this.#read();
    const others = before.occupations.filter(each => !isSame(each.title, title));
    await this.#write({
      ...before,
      occupations: [{ title, occupation }, ...others].slice(0, maxOccupations),
    });
  }

  /** Ignores invalid state: it's only a convenience. */
  #read(): Remembered {
    const saved = rememberedSchema.safeParse(this.#memento.get(lookUpMemoryKey) ?? {});
    return saved.success ? saved.data : rememberedSchema.parse({});
  }

  async #write(remembered: Remembered): Promise<void> {
    await this.#memento.update(lookUpMemoryKey, remembered);
  }
}

function putFirst(used: readonly string[], before: readonly string[]): string[] {
  const others = before.filter(text => !used.some(each => isSame(each, text)));
  return [...used, ...others].slice(0, maxTexts);
}

function putPlaceFirst(used: Place, before: readonly Place[]): Place[] {
  const others = before.filter(
    ({ country, state, city }) =>
      country !== used.country || state !== used.state || city !== used.city,
  );
  return [used, ...others].slice(0, maxPlaces);
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
