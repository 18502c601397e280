import { parseEntry } from '../../../domain/lookUp/lookUpAnswers';

import { formatCount } from '../lookUp/lookUpState';
import { lookUpTitle } from '../lookUp/lookUpContext';
import { without } from '../place/matchNames';
import { headed, item, note, warning } from './quickInputs';
import { fillLive } from '../lookUp/stepPages';
import { explainSuggested, findListed, suggestEntries } from './suggestions';

import type { EntryList } from '../../../domain/lookUp/lookUpAnswers';
import type { LookUpContext } from '../lookUp/lookUpContext';
import type { LookUpState } from '../lookUp/lookUpState';
import type { PickLine, PickPage, PickReply, StepPlace } from './quickInputs';
import type { Suggested, Suggestions } from './suggestions';

/** Finish the list, add an entry, or remove one. */
type EntryChoice = 'done' | { add: string } | { remove: string };

/** The names of each list; `question` is the service's. */
const words = {
  skills: { question: 'Skills', one: 'skill', many: 'skills', title: 'Skills' },
  certifications: {
    question: 'Certifications',
    one: 'certification',
    many: 'certifications',
    title: 'Certifications',
  },
} as const satisfies Record<EntryList, object>;

/** The service suggests nothing for shorter texts, in characters. */
const minEntryLength = 2;

/** Shown because the service may ignore an entry that isn't in its list. */
export const unlistedWarning = 'not in PayScale’s list, may be ignored';

/**
 * A page for building a list of skills or certifications. `entries` and `unlisted` are the current
 * list, even after the user cancels.
 */
export class EntryListPage implements PickPage<EntryChoice, undefined> {
  readonly title: string;
  readonly placeholder: string;
  readonly place: StepPlace;
  readonly text: string;
  readonly #list: EntryList;
  readonly #used: readonly string[];
  readonly #suggestions: Suggestions;
  #entries: readonly string[];
  #unlisted: readonly string[];

  constructor(
    context: LookUpContext,
    state: LookUpState,
    { list, place }: { list: EntryList; place: StepPlace },
  ) {
    this.title = `${lookUpTitle}: ${words[list].many}`;
    this.placeholder = `Add a ${words[list].one}, or choose Done`;
    this.place = { ...place, canGoBack: true };
    this.text = state.texts[list] ?? '';
    this.#list = list;
    this.#used = context.memory.listEntries(list);
    this.#suggestions = suggestEntries(context.deps, words[list].question, minEntryLength);
    this.#entries = state[list];
    this.#unlisted = state.unlisted;
  }

  get entries(): readonly string[] {
    return this.#entries;
  }

  get unlisted(): readonly string[] {
    return this.#unlisted;
  }

  fill(
    ...[text, list, signal]: Parameters<PickPage<EntryChoice, undefined>['fill']>
  ): void | Promise<void> {
    if (text.trim() === '') {
      list.show(this.#toListLines());
      return;
    }
    const entry = parseEntry(this.#list, text, this.#entries);
    if (!entry.ok) {
      list.show([warning(entry.sentence), this.#done()]);
      return;
    }
    const toLines = (suggested: Suggested): readonly PickLine<EntryChoice>[] =>
      this.#toAddLines(entry.value, suggested);
    return fillLive({ text: entry.value, suggestions: this.#suggestions, list, toLines }, signal);
  }

  async choose(
    choice: EntryChoice,
    _text: string,
    signal: AbortSignal,
  ): Promise<PickReply<undefined>> {
    if (choice === 'done') {
      return { done: undefined };
    }
    if ('remove' in choice) {
      this.#entries = without(this.#entries, [choice.remove]);
      this.#unlisted = without(this.#unlisted, [choice.remove]);
      return { stay: {} };
    }
    const suggested = await this.#suggestions.find(choice.add, signal);
    const entry = parseEntry(
      this.#list,
      findListed(suggested, choice.add) ?? choice.add,
      this.#entries,
    );
    if (!signal.aborted && entry.ok) {
      this.#add(entry.value, suggested);
    }
    return { stay: { text: '' } };
  }

  #add(entry: string, suggested: Suggested): void {
    this.#entries = [...this.#entries, entry];
    if (suggested.state === 'found' && findListed(suggested, entry) === undefined) {
      this.#unlisted = [...without(this.#unlisted, [entry]), entry];
    }
  }

  #toListLines(): readonly PickLine<EntryChoice>[] {
    const entries = this.#entries.map(entry =>
      item<EntryChoice>({ remove: entry }, entry, {
        icon: this.#isUnlisted(entry) ? 'warning' : 'check',
        description: this.#isUnlisted(entry) ? unlistedWarning : '',
      }),
    );
    const used = without(this.#used, this.#entries);
    return [
      this.#done(),
      ...headed('Added (choose one to remove it)', entries),
      ...headed('Last used', toItems(used, 'history')),
      note(`Type a ${words[this.#list].one} to add it`),
    ];
  }

  #toAddLines(text: string, suggested: Suggested): readonly PickLine<EntryChoice>[] {
    const listed = findListed(suggested, text);
    const first = listed ?? text;
    const found = suggested.state === 'found' ? suggested.texts : [];
    const others = without(found, [first, ...this.#entries]);
    const unknown = suggested.state === 'found' && listed === undefined;
    return [
      item<EntryChoice>({ add: first }, `Add “${first}”`, {
        icon: 'add',
        description: unknown ? unlistedWarning : '',
      }),
      ...headed('In PayScale’s list', toItems(others, 'add')),
      this.#done(),
      ...explainSuggested(suggested, `The ${words[this.#list].one} is used as typed.`),
    ];
  }

  #done(): PickLine<EntryChoice> {
    const { one, many } = words[this.#list];
    const count = this.#entries.length;
    return item<EntryChoice>('done', 'Done', {
      icon: 'arrow-left',
      description: count === 0 ? `no ${many}` : formatCount(count, one, many),
    });
  }

  #isUnlisted(entry: string): boolean {
    return without([entry], this.#unlisted).length === 0;
  }
}

function toItems(texts: readonly string[], icon: string): readonly PickLine<EntryChoice>[] {
  return texts.map(text => item<EntryChoice>({ add: text }, text, { icon }));
}
