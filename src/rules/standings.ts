/**
 * `findStandings` finds on admissions: which organ decided, and were the founding documents signed first? Charter:
 * `admission.*`, `observers.*`.
 */
import { listOf, type Edition } from '#forum/organ/charter.ts';
import { meetingAt } from '#forum/meeting/read.ts';
import { standingsOf, type Standing } from '#forum/party/read.ts';
import { hadHappened } from '#kernel/date.ts';
import type { Finding } from '#forum/finding.ts';
import type { Forum } from '#forum/forum.ts';
import type { OrganId } from '#forum/words.ts';
import { editionOn, found, type Inquiry } from './finding.ts';

export function findStandings(inquiry: Inquiry): Finding[] {
  return [...inquiry.forum.parties.values()].flatMap((party) =>
    standingsOf(party).flatMap((standing) => {
      const edition = hadHappened(standing.since, inquiry.at) === 'no' ? null : editionOn(inquiry, standing.since);
      if (!edition || standing.status === 'partner') return [];
      const decided = decidedBy(inquiry.forum, edition, standing);
      return standing.status === 'member' ? [...decided, ...signed(edition, standing)] : decided;
    }),
  );
}

function decidedBy(forum: Forum, edition: Edition, standing: Standing): Finding[] {
  const status = standing.status === 'member' ? 'member' : 'observer';
  const rule = status === 'member' ? 'admission.decided.by' : 'observers.decided.by';
  const organs = listOf(edition, rule);
  const organ = decidingOrgan(forum, standing);
  if (organs.length === 0 || (organ !== null && organs.includes(organ))) return [];
  const here = {
    edition,
    rule,
    subject: { of: 'party', id: standing.party },
    on: standing.since,
    acts: [standing.grant],
  } as const;
  const expected = { status, organs } as const;
  const on = standing.since.edtf;
  if (organ !== null)
    return [found({ ...here, code: 'admitted-by-another-organ', severity: 'breach', expected, found: { organ, on } })];
  // For an observer often only the first sighting is known; for a member a missing organ is worth saying.
  if (status === 'observer') return [];
  return [found({ ...here, code: 'admitted-by-organ-not-known', severity: 'cannot-say', expected, found: { on } })];
}

/** `decidingOrgan` returns the organ of the decision, or of the meeting at which the standing was given. */
function decidingOrgan(forum: Forum, standing: Standing): OrganId | null {
  const decision = standing.decidedBy === null ? undefined : forum.decisions.get(standing.decidedBy)?.at(-1);
  if (decision) return decision.body.organ;
  const file = standing.grant.body.meeting === undefined ? undefined : forum.meetings.get(standing.grant.body.meeting);
  return (file && meetingAt(file, standing.since)?.organ) ?? null;
}

function signed(edition: Edition, standing: Standing): Finding[] {
  const documents = listOf(edition, 'admission.signs');
  if (documents.length === 0 || !standing.signedOn || standing.signedOn.earliest <= standing.since.latest) return [];
  return [
    found({
      code: 'admitted-before-signing',
      edition,
      rule: 'admission.signs',
      subject: { of: 'party', id: standing.party },
      on: standing.since,
      severity: 'breach',
      acts: [standing.grant],
      expected: { documents },
      found: { signedOn: standing.signedOn.edtf, on: standing.since.edtf },
    }),
  ];
}
