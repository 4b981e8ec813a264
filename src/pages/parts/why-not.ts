/** `whyNot` says why an order is not, or was not, performed. It says so in words, with the rule and the article that stand against it. */
import { html } from '#pages/html.ts';
import type { NotPerformed } from '#desk/perform.ts';
import type { Denial } from '#desk/permissions.ts';
import type { Cited } from '#forum/rules.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { tellPath } from '#words/charter.ts';
import { tellRefusal } from '#words/refusals.ts';
import { actNumbered } from '#forum/forum.ts';
import { actLine, linked } from './act-line.ts';
import { plain } from '#reading/telling.ts';
import { instantHtml } from './instant.ts';
import { capital, say } from '#reading/say.ts';
import { sentence } from './words.ts';
import { pathTo } from '#words/languages.ts';

type Stated = Pick<Cited, 'rule' | 'article' | 'edition'> & Partial<Pick<Cited, 'basis'>>;

/**
 * `ruleHtml` names a rule by its chapter, what it is about, its article and its edition. Where it has no article, it says on what else
 * the rule rests.
 */
export function ruleHtml(reading: Reading, { rule, article, basis, edition }: Stated): Html {
  const { charter, findings, deciding } = say(reading);
  const chapters: Readonly<Record<string, string>> = charter.section;
  const chapter = chapters[rule.split('.')[0] ?? ''];
  const named = tellPath(charter, rule, plain(reading)).join('');
  const link = html`<a href="${rulesHref(reading)}">${chapter === undefined ? '' : `${chapter}: `}${named}</a>`;
  const ground = article === null ? (basis ? findings.basis[basis] : null) : findings.articleOf(article);
  const edited = html`<span class="quiet">(${deciding.refused.edition(edition)})</span>`;
  return html`${link}${ground === null ? '' : `, ${ground}`} ${edited}`;
}

const rulesHref = ({ language }: Reading): string => pathTo(language, '/rules');

export function whyNot(reading: Reading, why: NotPerformed): Html {
  const { deciding, problems } = say(reading);
  const { refused } = deciding;
  switch (why.is) {
    case 'denial':
      return html`<p>${denied(reading, why.denial)}.</p>`;
    case 'no-charter':
      return html`<p>${refused.noCharter}.</p>`;
    case 'key-used-otherwise':
      return html`<p>${problems.explained['key-used-otherwise']}</p>`;
    case 'stale':
      return stale(reading, why.acts);
    case 'refusal': {
      const { refusal } = why;
      const told = tellRefusal(say(reading), refusal, linked(reading));
      const [first, ...rest] = told;
      const begun = typeof first === 'string' ? [capital(first), ...rest] : told;
      const against =
        refusal.is === 'refused-here' ? refused.byRecord : html`${refused.rule}: ${ruleHtml(reading, refusal)}`;
      return html`<p>${sentence(begun)}.</p>
        <p class="note">${against}</p>`;
    }
  }
}

/** `stale` lists the acts that came since, as far as the reader may see them. */
function stale(reading: Reading, came: readonly number[]): Html {
  const acts = came.flatMap((n) => actNumbered(reading.forum, n) ?? []);
  return html`<p>${say(reading).orders.stale.lead(came.length)}</p>
    <ul>
      ${acts.map((act) => html`<li>${actLine(reading, act)}, ${instantHtml(reading, act.recordedAt)}</li>`)}
    </ul>`;
}

function denied(reading: Reading, denial: Denial): string {
  const { refused, role } = say(reading).deciding;
  const { refusals } = say(reading);
  switch (denial.code) {
    case 'role-does-not-reach':
      return refused.mayOrder(
        denial.may.map((one) => (one === 'system' ? refusals.capacity.system : role[one])).join(', '),
      );
    case 'not-in-the-chair':
      return refused.notInTheChair;
    case 'not-found':
      return refused.notFound;
  }
}
