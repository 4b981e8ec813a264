/** Findings are told in full: what the rule expected, what was found, and on which article it stands. The acts that show it are named. */
import { html } from '#pages/html.ts';
import type { Forum } from '#forum/forum.ts';
import { indexed } from '#forum/indexed.ts';
import type { DateSpan, When } from '#kernel/date.ts';
import { isWithin, narrow, watch } from '#kernel/span.ts';
import type { Finding } from '#forum/finding.ts';
import { inOrder, inquiryAt, settledFindings } from '#rules/findings.ts';
import { findOverdue } from '#rules/rhythm.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { tellFinding } from '#words/findings.ts';
import type { Sentence } from '#words/sentence.ts';
import { linked } from './act-line.ts';
import { href } from '#reading/address.ts';
import { when } from './dates.ts';
import { tag, type TagKind } from './marks.ts';
import { capital, say } from '#reading/say.ts';
import { sentence } from './words.ts';

type Kept = { readonly span: DateSpan; readonly found: readonly Finding[] };

const KEPT = 128;

const keptOf = indexed((): Kept[] => []);

/** `findingsAt` gives all findings at the date of the reading. Several pages ask for them. */
export function findingsAt({ forum, at, site }: Reading): readonly Finding[] {
  const overdue = findOverdue(inquiryAt(forum, at, site.knownUntil));
  return inOrder([...settled(forum, at, site.knownUntil), ...overdue]);
}

/** `settled` findings are the same between two dated facts, and kept. */
function settled(forum: Forum, at: When, knownUntil: When): readonly Finding[] {
  const kept = keptOf(forum);
  const before = kept.find(({ span }) => isWithin(span, at));
  if (before) {
    narrow(at, before.span);
    return before.found;
  }
  const { date, span, isExact } = watch(at);
  const found = settledFindings(inquiryAt(forum, date, knownUntil));
  if (isExact()) return found;
  narrow(at, span);
  if (kept.length >= KEPT) kept.shift();
  kept.push({ span, found });
  return found;
}

const LOOK: Readonly<Record<Finding['severity'], TagKind>> = {
  breach: 'overdue',
  deviation: 'open',
  note: 'plain',
  'cannot-say': 'planned',
};

/** `findingList` lists findings one under the other; it is empty where there are none. */
export function findingList(reading: Reading, found: readonly Finding[]): Html {
  if (found.length === 0) return html``;
  return html`<ol class="findings">
    ${found.map((finding) => one(reading, finding))}
  </ol>`;
}

function one(reading: Reading, finding: Finding): Html {
  const { findings: words, rules } = say(reading);
  const name = linked(reading);
  const { title, expected, found } = tellFinding(words, finding, name);
  return html`<li id="${encodeURIComponent(finding.id)}">
    <h3>
      ${title}: ${sentence(words.subject(finding.subject, name))}
      ${tag(LOOK[finding.severity], words.severity[finding.severity])}
      <span class="quiet">${when(reading, finding.on)}</span>
    </h3>
    <dl class="rule-and-fact">
      <div>
        <dt>${rules.rule}</dt>
        <dd>${firstCapital(expected)}.</dd>
      </div>
      <div>
        <dt>${rules.fact}</dt>
        <dd>${firstCapital(found)}.</dd>
      </div>
    </dl>
    <p class="says">
      ${ruleLink(reading, finding)}
      ${finding.acts.map((n) => html`<a class="says-act" href="${href(reading, `/record/${n}`)}">${say(reading).site.says.act(n)}</a> `)}
    </p>
  </li>`;
}

function firstCapital(pieces: Sentence<Html>): Html {
  const [first, ...rest] = pieces;
  return typeof first === 'string' ? sentence([capital(first), ...rest]) : sentence(pieces);
}

/** `ruleLink` names the edition, and the article of the rule or on what else it rests. It is a link to the rule in the charter. */
function ruleLink(
  reading: Reading,
  { rule, article, basis, edition }: Pick<Finding, 'rule' | 'article' | 'basis' | 'edition'>,
): Html {
  const { findings: words, rules } = say(reading);
  const stands = article !== null ? words.articleOf(article) : basis === null ? rules.silent : words.basis[basis];
  return html`<a href="${href(reading, `/rules#${encodeURIComponent(rule)}`)}"
    >${rules.editionOf(edition)}, ${stands}</a
  > `;
}
