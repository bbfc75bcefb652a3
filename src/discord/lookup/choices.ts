import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { CatalogEntry } from '../../lookup/catalog.ts';
import type { Term } from '../../service/library.ts';
import { clip } from '../rendering/inert.ts';
import { LIMITS } from '../rendering/limits.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

/** Documents as suggestions of an option; the value is the document's id. */
export function documentChoices(entries: readonly CatalogEntry[]): Choice[] {
  return distinctNames(entries.map(({ title, source, id }) => ({ name: title.trim() || source, value: id })));
}

/** Terms as suggestions of an option. */
export function termChoices(terms: readonly Term[]): Choice[] {
  return distinctNames(
    terms.map(({ term, aliases }) => ({
      name: aliases.length === 0 ? term : `${term} (${aliases.join(', ')})`,
      value: term,
    })),
  );
}

/** Discord refuses two suggestions of one name: the second one gets a number. */
function distinctNames(choices: readonly Choice[]): Choice[] {
  const taken = new Set<string>();
  return choices.map(({ name, value }) => {
    const line = name.replace(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim() || value;
    let shown = clip(line, LIMITS.autocompleteName);
    for (let number = 2; taken.has(shown); number++) {
      const suffix = ` (${number})`;
      shown = clip(line, LIMITS.autocompleteName - suffix.length) + suffix;
    }
    taken.add(shown);
    return { name: shown, value };
  });
}
