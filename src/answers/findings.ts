import type { Due, Finding, Subject } from '#forum/finding.ts';
import type { Cited } from '#forum/rules.ts';
import { due as dueAt } from '#rules/due.ts';
import { findings as findingsAt } from '#rules/findings.ts';
import { meetingAt } from '#forum/meeting/read.ts';
import { plain } from '#reading/telling.ts';
import { decisionTitle, documentTitle, meetingName } from '#reading/names.ts';
import { say, textIn } from '#reading/say.ts';
import { actNumbered } from '#forum/forum.ts';
import type { Reading } from '#reading/reading.ts';
import { tellFinding } from '#words/findings.ts';
import { stamp, type Resource } from './asking.ts';
import { organCalled } from './organs.ts';
import { listed } from './paging.ts';
import { called } from './parties.ts';
import { restsOn } from './said.ts';

const ruleOf = ({ rule, article, basis, edition, statedIn }: Cited) => ({ rule, article, basis, edition, statedIn });

function nameOf(reading: Reading, subject: Subject): string {
  switch (subject.of) {
    case 'meeting': {
      const file = reading.forum.meetings.get(subject.id);
      const meeting = file && meetingAt(file, reading.at);
      return meeting ? meetingName(reading, meeting) : subject.id;
    }
    case 'organ':
      return organCalled(reading, subject.id).name;
    case 'decision':
      return textIn(reading, decisionTitle(reading, subject.id));
    case 'document':
      return textIn(reading, documentTitle(reading, subject.id));
    case 'party':
    case 'chairmanship':
      return called(reading, subject.id).name;
  }
}

function findingOf(reading: Reading, finding: Finding) {
  const acts = finding.acts.flatMap((n) => actNumbered(reading.forum, n) ?? []);
  const told = tellFinding(say(reading).findings, finding, plain(reading));
  return {
    id: finding.id,
    code: finding.code,
    ...ruleOf(finding),
    title: told.title,
    subject: finding.subject.id,
    about: { ...finding.subject, name: nameOf(reading, finding.subject) },
    on: finding.on,
    expected: told.expected.join(''),
    found: told.found.join(''),
    facts: { expected: { ...finding.expected }, found: { ...finding.found } },
    severity: finding.severity,
    acts: [...finding.acts],
    ...restsOn(reading, acts),
  };
}

export const findings: Resource<'findings'> = (reading, page) =>
  listed(reading, page, findingsAt(reading.forum, reading.at, reading.site.knownUntil), {
    id: (finding) => finding.id,
    shown: (finding) => findingOf(reading, finding),
  });

function dueItemOf(reading: Reading, item: Due) {
  const named =
    item.organ !== null ? organCalled(reading, item.organ) : item.party !== null ? called(reading, item.party) : null;
  return {
    what: item.what,
    organ: item.organ,
    party: item.party,
    name: named?.name ?? null,
    names: named?.names ?? null,
    by: item.by,
    last: item.last && { ...item.last },
    planned: item.planned && { ...item.planned },
    overdue: item.overdue,
    ...ruleOf(item),
  };
}

export const dueItems = (reading: Reading) =>
  dueAt(reading.forum, reading.at, reading.site.knownUntil).map((item) => dueItemOf(reading, item));

export const due: Resource<'due'> = (reading) => ({ ...stamp(reading), items: dueItems(reading) });
