/**
 * `prefilled` fills the form of a new question before anybody types. It takes from the text whose place the new one takes, or from what
 * came from below.
 */
import type { Effect } from '#forum/question/acts.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import { decisionAt } from '#forum/decision/read.ts';
import { organAt } from '#forum/organ/read.ts';
import type { Reading } from '#reading/reading.ts';
import { languagesOf } from '#forum/source/read.ts';
import type { Words } from '#forum/words.ts';

export type Prefilled = { readonly values: ReadonlyMap<string, string>; readonly effects: readonly Effect[] };

const EMPTY: Prefilled = { values: new Map(), effects: [] };

/** `prefilled` gives as much as the reader may see of what is named. It gives nothing where there is no such thing for them. */
export function prefilled(
  reading: Reading,
  named: { readonly supersedes: string; readonly follows: string },
): Prefilled {
  const earlier = named.supersedes === '' ? null : questionOf(reading.forum, named.supersedes);
  if (earlier) return inPlaceOf(reading, earlier);
  const below = named.follows === '' ? null : decisionAt(reading.forum, named.follows, reading.at);
  if (below?.outcome !== 'adopted') return EMPTY;
  const question = questionOf(reading.forum, below.id);
  const organ = reading.forum.organs.byId.get(below.organ);
  const next = (organ && organAt(organ, reading.at)?.reportsTo) ?? '';
  return {
    effects: question?.put.body.recommends ?? [],
    values: new Map([
      ...(question ? textOf(reading, question) : []),
      ...titleOf(reading, below.title),
      ['organ', next],
      ['follows', below.id],
      ['supersedes', ''],
    ]),
  };
}

function inPlaceOf(reading: Reading, question: Question): Prefilled {
  const { put } = question;
  const { title, organ, verb, procedure, follows, meeting, proposer, effects, recommends, text, decisionFor } =
    put.body;
  return {
    effects: [...effects, ...(recommends ?? [])],
    values: new Map([
      ...textOf(reading, question),
      ...titleOf(reading, title),
      ['text.version', nextVersion(text.version)],
      ['organ', organ],
      ['verb', verb],
      ['procedure', procedure],
      ['audience', typeof put.audience === 'string' ? put.audience : ''],
      ['decisionFor', typeof decisionFor === 'string' ? decisionFor : ''],
      ['follows', follows ?? ''],
      ['meeting', meeting ?? ''],
      ['proposer', proposer ?? ''],
      ['supersedes', question.id],
    ]),
  };
}

const titleOf = ({ forum }: Reading, title: Words): [string, string][] =>
  languagesOf(forum).map((language) => [`title.${language}`, title[language] ?? '']);

/** `textOf` gives the words of the text, where they were handed in here as plain text. */
const textOf = (reading: Reading, { put }: Question): [string, string][] => [
  ['text.reference', put.body.text.reference],
  ['text.version', put.body.text.version],
  ...put.body.text.languages.map(({ language, sha256 }): [string, string] => [
    `words.${language}`,
    reading.texts?.get(sha256)?.plain ?? '',
  ]),
];

/** `nextVersion` turns `1` into `2`, `1/Rev.1` into `1/Rev.2`; a version that does not end in a number gets one. */
const nextVersion = (version: string): string => {
  const [, stem = '', last] = /^(.*?)(\d{1,6})$/.exec(version) ?? [];
  return last === undefined ? `${version} 2` : `${stem}${Number(last) + 1}`;
};
