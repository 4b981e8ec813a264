/** The second step shows exactly what will be put, with its digests. It shows what the text brings about, and what it will need to pass. */
import { rulesToday } from '#reading/in-force.ts';
import type { Ordered } from '#forum/command.ts';
import { needs } from '#forum/question/needs.ts';
import { questionToBe } from '#forum/question/to-be.ts';
import { html } from '#pages/html.ts';
import { confirmForm } from '#pages/forms/confirm-form.ts';
import { instantNow } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { effectLine } from '#pages/parts/act-line.ts';
import { pathIn } from '#reading/address.ts';
import { plainText } from '#pages/parts/exact-text.ts';
import { facts } from '#pages/parts/marks.ts';
import { decisionLink, meetingLink, organLink, partyLink } from '#pages/parts/links.ts';
import { decisionTitle } from '#reading/names.ts';
import { needList } from '#pages/parts/needs.ts';
import { wouldFindSection } from '#pages/parts/would-find.ts';
import { capital, say } from '#reading/say.ts';
import { nameIn } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';
import { languagesOf } from '#forum/source/read.ts';
import { audienceName, decisionForOf } from '#pages/forms/readers.ts';
import type { InLanguage } from '#words/in-language.ts';

type Put = Ordered<'PutQuestion'>['body'];

/** `put` is a whole body: the schema and the rules judged it before this is shown. */
export function confirmStep(reading: Reading, put: Put, outcome: Outcome): Html {
  const { orders } = say(reading);
  const { put: words } = orders;
  const coming = [...put.effects, ...(put.recommends ?? [])];
  return html`<p class="lead">${words.confirmLead}</p>
    ${about(reading, put)}
    <h2>${say(reading).deciding.question.text}</h2>
    ${put.text.languages.map(({ language, sha256 }) => text(reading, language, sha256, outcome))}
    <h2>${put.recommends === undefined ? say(reading).deciding.question.effects : say(reading).matters.recommends}</h2>
    ${
      coming.length === 0
        ? html`<p>${say(reading).deciding.question.noEffects}</p>`
        : html`<ul>
            ${coming.map((effect) => html`<li>${effectLine(reading, effect)}</li>`)}
          </ul>`
    }
    ${wouldFindSection(reading, put, instantNow(reading))}
    <h2>${words.willNeed}</h2>
    ${needed(reading, put)}
    ${confirmForm(reading, 'PutQuestion', outcome, {
      does: words.confirmDoes,
      confirm: words.confirm,
      change: words.change,
    })}`;
}

function about(reading: Reading, put: Put): Html {
  const { orders, terms, texts } = say(reading);
  const { put: words } = orders;
  const audience = put.audience ?? 'members';
  return facts([
    ...titles(reading, put, words.title),
    [words.id, html`<code>${put.question}</code>`],
    [texts.reference, html`<bdi>${put.text.reference}</bdi>`],
    [texts.version, html`<bdi>${put.text.version}</bdi>`],
    [words.organ, organLink(reading, put.organ)],
    [words.verb, words.verbs[put.verb]],
    [words.procedure, capital(terms.procedure[put.procedure])],
    [words.meeting, put.meeting === undefined ? null : meetingLink(reading, put.meeting)],
    [words.audience, audienceName(reading, audience)],
    [words.decisionFor, audienceName(reading, put.decisionFor ?? decisionForOf(reading, put.effects, audience))],
    [words.proposer, put.proposer === undefined ? null : partyLink(reading, put.proposer)],
    [words.follows, put.follows === undefined ? null : decisionLink(reading, put.follows)],
    [words.supersedes, put.supersedes === undefined ? null : supersedes(reading, put.supersedes)],
  ]);
}

const titles = ({ forum }: Reading, { title }: Put, label: InLanguage): [string, Html | null][] =>
  languagesOf(forum).map((language) => [
    label(language),
    title[language] === undefined ? null : html`<bdi lang="${language}">${title[language]}</bdi>`,
  ]);

const supersedes = (reading: Reading, id: string): Html =>
  html`<a href="${pathIn(reading, `/questions/${id}`)}">${nameIn(reading, decisionTitle(reading, id))}</a>`;

function text(reading: Reading, language: string, sha256: string, { typed }: Outcome): Html {
  const { texts, orders } = say(reading);
  const [words = '', file = ''] = [typed.get(`words.${language}`)?.[0], typed.get(`name.${language}`)?.[0]];
  const name = texts.language(language);
  return html`<article class="exact-text">
    <h3>${texts.inLanguage(name)}</h3>
    ${file === '' ? plainText(reading, language, words) : html`<p>${orders.put.fromFile(file)}</p>`}
    <p class="note">${texts.digest}: <code class="digest">${sha256}</code></p>
  </article>`;
}

/** `needed` asks the same rules that will be asked, of the question as it would stand. */
function needed(reading: Reading, put: Put): Html {
  const rules = rulesToday(reading);
  const at = instantNow(reading);
  const question = questionToBe(reading.forum, put, at);
  return needList(reading, rules ? needs(reading.forum, question, rules, at) : []);
}
