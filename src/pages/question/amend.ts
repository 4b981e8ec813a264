/** `amendment` is the form by which an amended text takes the place of the one before the organ, and `amendedTexts` keeps that text. */
import type { Texts } from '#desk/texts.ts';
import { LONGEST_TEXT } from '#desk/texts.ts';
import type { Who } from '#desk/who.ts';
import type { Question } from '#forum/question/read.ts';
import { languagesOf } from '#forum/source/read.ts';
import { html } from '#pages/html.ts';
import type { Fields } from '#pages/forms/fields.ts';
import type { OrderForm } from '#pages/forms/order-form.ts';
import { digests, handedIn, TYPED } from '#pages/forms/typed-text.ts';
import type { Sent } from '#pages/forms/sent.ts';
import type { Html, Outcome, Prepared } from '#pages/page.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const wordsOf = (language: string): string => `${TYPED}.${language}`;
const fileOf = (language: string): string => `${TYPED}.file.${language}`;

/** `amendedTexts` changes nothing of the other forms of the page, which hand in no text. */
export async function amendedTexts(sent: Sent, reading: Reading, who: Who, texts: Texts): Promise<Prepared> {
  const names = (language: string) => ({ words: wordsOf(language), file: fileOf(language) });
  const { kept, mistakes } = await handedIn(sent, reading, who, texts, names);
  return { typed: sent.fields, fields: [...sent.fields, ...digests(kept)], mistakes };
}

/** `amendment` is offered while the text is before the organ. A text under silence is never changed. */
export function amendment(reading: Reading, question: Question, outcome: Outcome | null): OrderForm<'AmendQuestion'>[] {
  const { state, put, id } = question;
  if (state.is !== 'put') return [];
  const { amend: words } = say(reading).orders;
  const { text } = put.body;
  const languages = text.languages.map(({ language }) => ({ language, sha256: '0'.repeat(64) }));
  return [
    {
      order: 'AmendQuestion',
      title: words.title,
      does: words.does,
      button: words.button,
      foresee: { question: id, text: { ...text, languages }, reason: { en: words.title } },
      outcome,
      files: true,
      fields: (fields) => asked(reading, fields, question),
    },
  ];
}

function asked(reading: Reading, fields: Fields, { put }: Question): Html {
  const { orders, texts } = say(reading);
  const { text } = put.body;
  const ofLanguage = (language: string): Html => {
    const name = texts.language(language);
    const before = text.languages.find((one) => one.language === language);
    const plain = before === undefined ? null : (reading.texts?.get(before.sha256)?.plain ?? null);
    return html`${fields.text(wordsOf(language), orders.put.words(name), {
      lang: language,
      rows: 8,
      longest: LONGEST_TEXT,
      ...(plain === null ? {} : { value: plain }),
    })}
    ${fields.file(fileOf(language), orders.put.file(name))}`;
  };
  return html`${languagesOf(reading.forum).map(ofLanguage)}
  ${fields.line('text.reference', orders.put.reference, { value: text.reference })}
  ${fields.line('text.version', orders.put.version, { value: next(text.version) })}
  ${text.document === undefined ? '' : fields.hidden('text.document', text.document)}
  ${fields.texts('reason', orders.amend.reason, { rows: 2 })}`;
}

/** `next` proposes the next version where versions are counted. */
const next = (version: string): string => (/^\d{1,6}$/.test(version) ? String(Number(version) + 1) : '');
