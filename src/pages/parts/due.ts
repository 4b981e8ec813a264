/**
 * `dueTable` lists what is due next by the rules in force. This is the next regular meetings, the end of the term in the chair, and the
 * choice of the next.
 */
import { html } from '#pages/html.ts';
import type { Due } from '#forum/finding.ts';
import { whenOf } from '#kernel/date.ts';
import { due } from '#rules/due.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { linked } from './act-line.ts';
import { href } from '#reading/address.ts';
import { when } from './dates.ts';
import { tag, type TagKind } from './marks.ts';
import { organLink, partyLink } from './links.ts';
import { table } from './table.ts';
import { say } from '#reading/say.ts';
import { sentence } from './words.ts';

const LOOKS: Readonly<Record<Due['overdue'], TagKind>> = { yes: 'overdue', no: 'done', 'not-known': 'open' };

/** `only` chooses among what is due, where not all is wanted. */
export function dueTable(reading: Reading, only: (one: Due) => boolean = () => true): Html {
  const { home, findings } = say(reading);
  const name = linked(reading);
  const list = due(reading.forum, reading.at, reading.site.knownUntil)
    .filter(only)
    .toSorted((one, other) => whenOf(one.by).latest - whenOf(other.by).latest);
  return html`<p>${home.dueLead}</p>
    ${table(reading, {
      caption: home.dueCaption,
      columns: [
        { head: home.due.what, names: true, cell: (one) => what(reading, one) },
        { head: home.due.by, cell: (one) => when(reading, one.by) },
        { head: home.due.state, cell: (one) => tag(LOOKS[one.overdue], findings.due.overdue[one.overdue]) },
        {
          head: home.due.counted,
          cell: (one) =>
            one.last === null
              ? ''
              : html`${one.last.meeting === null ? '' : html`${name.meeting(one.last.meeting)}, `}${when(reading, one.last.on)}`,
        },
        {
          head: home.due.planned,
          cell: (one) =>
            one.planned === null
              ? say(reading).site.none
              : html`${one.planned.meeting === null ? '' : html`${name.meeting(one.planned.meeting)}, `}${when(reading, one.planned.on)}`,
        },
        { head: home.due.rule, cell: (one) => rule(reading, one) },
      ],
      rows: list,
      empty: home.dueEmpty,
    })}`;
}

function what(reading: Reading, one: Due): Html {
  const { home } = say(reading);
  switch (one.what) {
    case 'regular-meeting':
      return sentence(home.dueMeeting(one.organ === null ? html`` : organLink(reading, one.organ)));
    case 'end-of-term':
      return sentence(home.dueTerm(one.party === null ? html`` : partyLink(reading, one.party)));
    case 'choice-of-chair':
      return html`${home.dueChoice}`;
  }
}

function rule(reading: Reading, { article, basis, statedIn, edition }: Due): Html {
  const { home } = say(reading);
  const text =
    article !== null ? home.article(article) : basis === null ? say(reading).site.unknown : home.basis[basis];
  return html`<a href="${href(reading, '/rules')}">${text}, <bdi>${statedIn ?? edition}</bdi></a>`;
}
