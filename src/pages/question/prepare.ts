/**
 * The form of a new question: its texts come as words typed in or as files, in each language. They are kept by their digest, which is
 * computed here, before anything is put; the order itself names the digests alone.
 */
import type { Field } from '#contract/form.ts';
import type { Texts } from '#desk/texts.ts';
import type { Who } from '#desk/who.ts';
import type { Prepared } from '#pages/page.ts';
import type { Sent } from '#pages/forms/sent.ts';
import { digests, handedIn } from '#pages/forms/typed-text.ts';
import { BUILT, CARRIED } from './effects.ts';
import type { Reading } from '#reading/reading.ts';
import { proposedId } from './proposed-id.ts';
import { languagesOf } from '#forum/source/read.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

export async function prepare(sent: Sent, reading: Reading, who: Who, texts: Texts): Promise<Prepared> {
  const { kept, mistakes } = await handedIn(sent, reading, who, texts, (language) => ({
    words: `words.${language}`,
    file: `file.${language}`,
    before: { digest: `kept.${language}`, name: `name.${language}` },
  }));
  // These fields are asked of the page and of no order.
  const rest = sent.fields.filter(([name]) => !/^(?:words|kept|file|name)\./.test(name) && name !== CARRIED);
  const fields = withEffects(withId(rest, reading, who), sent.fields, languagesOf(reading.forum));
  const own = kept.map(({ language, sha256 }): Field => [`kept.${language}`, sha256]);
  const names = sent.files.map(({ field, name }): Field => [field.replace('file.', 'name.'), name.slice(0, 120)]);
  const fresh = [...own, ...names, ...fields.filter(([name]) => name === 'question')];
  const replaced = new Set(fresh.map(([name]) => name));
  const typed = [...sent.fields.filter(([name]) => !replaced.has(name)), ...fresh];
  return { typed, fields: [...recommending(fields), ...digests(kept)], mistakes };
}

/** `recommending` hands on what a recommendation would bring about. That is for the organ to which it goes: the text only recommends it. */
function recommending(fields: readonly Field[]): Field[] {
  if (!fields.some(([name, value]) => name === 'verb' && value === 'recommend')) return [...fields];
  const moved = fields.flatMap(([name, value]): Field[] =>
    /^effects\.\d/.test(name) ? [[name.replace('effects', 'recommends'), value]] : [[name, value]],
  );
  return moved;
}

/** `withId` proposes an id where nobody chose one. */
function withId(fields: readonly Field[], reading: Reading, who: Who): Field[] {
  const value = (name: string) => fields.find(([field]) => field === name)?.[1]?.trim() ?? '';
  if (value('question') !== '') return [...fields];
  const rest = fields.filter(([name]) => name !== 'question');
  return [...rest, ['question', proposedId(reading, who, value('organ'), value(`title.${COMMON_LANGUAGE}`))]];
}

/** `withEffects` leaves out effects of which nothing was filled in. Those of the earlier text go along if that was wanted. */
function withEffects(fields: readonly Field[], all: readonly Field[], languages: readonly string[]): Field[] {
  const value = (name: string) => all.find(([field]) => field === name)?.[1]?.trim() ?? '';
  const left = new Set<number>(
    BUILT.filter(({ at, named }) => value(`effects.${at}.body.${named}`) === '').map(({ at }) => at),
  );
  const dropsCarried =
    all.some(([name]) => name === CARRIED) && !all.some(([name, one]) => name === CARRIED && one === 'yes');
  const kept = fields.filter(([name]) => {
    const place = /^effects\.(\d+)\./.exec(name)?.[1];
    if (place === undefined) return true;
    const at = Number(place);
    return left.has(at) ? false : !(dropsCarried && BUILT.every((one) => one.at !== at));
  });
  const title = (language: string): Field[] => {
    const words = value(`title.${language}`);
    return words === '' || left.has(DOCUMENT) ? [] : [[`effects.${DOCUMENT}.body.title.${language}`, words]];
  };
  const document: Field[] = left.has(DOCUMENT)
    ? []
    : [
        [`effects.${DOCUMENT}.body.organ`, value('organ')],
        [`effects.${DOCUMENT}.body.verb`, value('verb')],
      ];
  return [...kept, ['effects[]', ''], ...languages.flatMap(title), ...document];
}

const DOCUMENT = 900;
