/** `matterTitle` is what a matter is called, and `matterPath` where its page is. */
import type { MatterId } from '#forum/matter/guide.ts';
import { actsBy } from '#forum/dated.ts';
import { questionsOn } from '#forum/matter/read.ts';
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';
import { pathIn } from '#reading/address.ts';
import { partyName } from '#reading/names.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

export const matterPath = ({ guide, subject }: MatterId): string => `/matters/${guide}/${encodeURIComponent(subject)}`;

/** `subjectName` is the party, the edition or the officer, by name. */
function subjectName(reading: Reading, id: MatterId): string {
  const { forum } = reading;
  if (id.guide === 'charter') {
    const adopted = forum.organs.charters.find((act) => act.body.edition === id.subject);
    return textIn(reading, adopted?.body.title ?? proposed(reading, id, 'title') ?? { en: id.subject });
  }
  if (id.guide === 'appointment') {
    const known = actsBy(forum.secretariat.officers, reading.today).findLast(
      (act) => act.kind !== 'officer.left' && act.body.officer === id.subject,
    );
    const name = known && 'name' in known.body ? known.body.name : proposed(reading, id, 'name');
    return textIn(reading, name ?? { en: id.subject });
  }
  return textIn(reading, partyName(reading, id.subject));
}

/** `proposed` finds a name that stands in the effects of a text put and nowhere else yet. */
function proposed(reading: Reading, id: MatterId, member: 'title' | 'name') {
  for (const { put } of questionsOn(reading.forum, id).toReversed()) {
    for (const { body } of [...put.body.effects, ...(put.body.recommends ?? [])]) {
      if (member === 'title' && 'edition' in body && 'title' in body) return body.title;
      if (member === 'name' && 'officer' in body) return body.name;
    }
  }
  return null;
}

export const matterTitle = (reading: Reading, id: MatterId): string =>
  say(reading).matters.of[id.guide](subjectName(reading, id));

export const matterLink = (reading: Reading, id: MatterId): Html =>
  html`<a href="${pathIn(reading, matterPath(id))}"><bdi>${matterTitle(reading, id)}</bdi></a>`;
