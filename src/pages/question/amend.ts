/**
 * /questions/:question/amend puts an amended text in the place of the one before the organ. The text comes as words or as files, and so
 * the page takes more bytes than others.
 */
import { LONGEST_ORDER } from '#contract/writing.ts';
import { LONGEST_TEXT, type Texts } from '#desk/texts.ts';
import type { Who } from '#desk/who.ts';
import { questionOf, type Question } from '#forum/question/read.ts';
import { languagesOf } from '#forum/source/read.ts';
import { html } from '#pages/html.ts';
import type { Fields } from '#pages/forms/fields.ts';
import { orderForm, standsAgainst, type OrderForm } from '#pages/forms/order-form.ts';
import { digests, handedIn, TYPED } from '#pages/forms/typed-text.ts';
import type { Sent } from '#pages/forms/sent.ts';
import type { Html, Outcome, Page, Prepared } from '#pages/page.ts';
import { document } from '#pages/parts/layout.ts';
import { nameIn } from '#pages/parts/words.ts';
import { pathIn } from '#reading/address.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { textsOfQuestion } from '#reading/texts.ts';

export const amendPage: Page = {
  takes: ['AmendQuestion'],
  given: ({ question = '' }) => ({ question }),
  longest: (languages) => languages * LONGEST_TEXT + LONGEST_ORDER,
  throttle: { burst: 60, perSecond: 0.5 },
  prepare: (sent, reading, who, { texts }) => amendedTexts(sent, reading, who, texts),
  texts: (reading, { question = '' }) => textsOfQuestion(reading, question),
  view: (reading, { question = '' }, outcome) => amendView(reading, question, outcome),
  after: (_, { question = '' }) => `/questions/${encodeURIComponent(question)}`,
};

function amendView(reading: Reading, id: string, outcome: Outcome | null): Html | null {
  const question = questionOf(reading.forum, id);
  if (!question) return null;
  const { amend: words } = say(reading).orders;
  return document(
    reading,
    { title: words.title, description: words.does, timed: false },
    html`${outcome?.message}
      <p class="lead">
        <a href="${pathIn(reading, `/questions/${encodeURIComponent(id)}`)}"
          >${nameIn(reading, question.put.body.title)}</a
        >
      </p>
      ${orderForm(reading, amendment(reading, question, outcome))}`,
  );
}

/** `amendLink` leads there from the question, where the reader may amend it. */
export function amendLink(reading: Reading, question: Question): Html {
  if (!reading.who || standsAgainst(reading, amendment(reading, question, null))) return html``;
  const path = pathIn(reading, `/questions/${encodeURIComponent(question.id)}/amend`);
  return html`<p><a href="${path}">${say(reading).orders.amend.title}</a></p>`;
}

const wordsOf = (language: string): string => `${TYPED}.${language}`;
const fileOf = (language: string): string => `${TYPED}.file.${language}`;

async function amendedTexts(sent: Sent, reading: Reading, who: Who, texts: Texts): Promise<Prepared> {
  const names = (language: string) => ({ words: wordsOf(language), file: fileOf(language) });
  const { kept, mistakes } = await handedIn(sent, reading, who, texts, names);
  return { typed: sent.fields, fields: [...sent.fields, ...digests(kept)], mistakes };
}

function amendment(reading: Reading, question: Question, outcome: Outcome | null): OrderForm<'AmendQuestion'> {
  const { amend: words } = say(reading).orders;
  const { text } = question.put.body;
  const languages = text.languages.map(({ language }) => ({ language, sha256: '0'.repeat(64) }));
  return {
    order: 'AmendQuestion',
    title: words.title,
    does: words.does,
    button: words.button,
    foresee: { question: question.id, text: { ...text, languages }, reason: { en: words.title } },
    outcome,
    files: true,
    open: true,
    fields: (fields) => asked(reading, fields, question),
  };
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
