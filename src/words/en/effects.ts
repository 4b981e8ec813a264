/** These sentences tell what a text would bring about. Nothing of it has happened: each is in the conditional. */
import type { Verb } from '#forum/decision/acts.ts';
import { given, type EffectSentences } from '#words/sentence.ts';
import { article } from './acts.ts';
import { counted } from './site.ts';
import { terms } from './terms.ts';

const { status, role, organClass, office } = terms;

/** The verbs of organs as something that happens to a text. */
const passive: Readonly<Record<Verb, string>> = { ...terms.verb, 'take-note-of': 'taken note of' };

export const effects: EffectSentences = {
  from: (date) => [', from ', date],
  would: {
    'status.granted': ({ party, status: granted }, name) => [
      name.party(party),
      ` would become ${article(status[granted])}`,
    ],
    'status.ended': ({ party, status: ended, reason }, name) => [
      name.party(party),
      ` would cease to be ${article(status[ended])}`,
      ...given(reason, (words) => [': ', name.words(words)]),
    ],
    'chair.assumed': ({ party, at }, name) => [
      name.party(party),
      ' would take the chair',
      ...given(at, (id) => [' at ', name.meeting(id)]),
    ],
    'chair.prolonged': ({ party, plannedUntil }, name) => [
      name.party(party),
      ' would stay in the chair for another term',
      ...given(plannedUntil, (date) => [', planned until ', name.date(date)]),
    ],
    'officer.appointed': ({ name: officer, office: held }, name) => [
      name.words(officer),
      ` would be appointed ${office[held]}`,
    ],
    'office.titled': ({ office: titled, title }, name) => [`The ${office[titled]} would be titled `, name.words(title)],
    'organ.established': ({ names, class: kind }, name) => [
      name.words(names),
      ` would be established as ${article(organClass[kind])}`,
    ],
    'organ.renamed': ({ organ, names }, name) => [name.organ(organ), ' would be renamed ', name.words(names)],
    'charter.adopted': ({ title }, name) => ['Rules would be adopted: ', name.words(title)],
    'charter.amended': ({ title }, name) => ['Rules would be amended: ', name.words(title)],
    'document.adopted': ({ document, title, verb, organ }, name) => [
      name.document(document, title),
      ` would be ${passive[verb]}`,
      ...given(organ, (id) => [' by ', name.organ(id)]),
    ],
    'catalogue.adopted': ({ title }, name) => [name.words(title), ' would be adopted'],
    'area.added': ({ names }, name) => ['There would be a new area of measures: ', name.words(names)],
    'measures.opened': ({ measures }) => [
      `Members would begin to carry out ${counted(measures.length, 'measure', 'measures')}`,
    ],
    'coordinator.named': ({ area, party, role: as }, name) => [
      name.party(party),
      ` would become ${role[as]} of `,
      name.area(area),
    ],
    'concept-paper.approved': ({ document, title }, name) => [name.document(document, title), ' would be approved'],
    'plan.approved': ({ document, title, period }, name) => [
      name.document(document, title),
      ' would be approved for ',
      name.date(period),
    ],
    'partnership.approved': ({ party }, name) => ['A partnership with ', name.party(party), ' would be approved'],
    'day.proclaimed': ({ names, meeting }, name) => [
      name.words(names),
      ' would be proclaimed',
      ...given(meeting, (id) => [' at ', name.meeting(id)]),
    ],
    'forum.named': ({ names, short }, name) => [
      'The forum would be named ',
      name.words(names),
      ' (',
      name.words(short),
      ')',
    ],
    'meeting.scheduled': ({ organ, title, plannedFor, place }, name) => [
      ...(title === undefined ? ['A meeting of ', name.organ(organ)] : [name.words(title)]),
      ' would be called for ',
      name.date(plannedFor),
      ...given(place, (where) => [', ', name.words(where)]),
    ],
  },
};
