import { chairAt } from '#forum/chairmanship/read.ts';
import { forumNamedAt, originsAt } from '#forum/forum/read.ts';
import { countsAt } from '#forum/party/read.ts';
import { stamp, type Resource } from './asking.ts';
import { chairOf } from './chairmanships.ts';
import { dueItems } from './findings.ts';
import { factsOf, restsOn, textOrNull } from './said.ts';
import { officersAnswer, seatAnswer } from './secretariat.ts';

export const forum: Resource<'forum'> = (reading) => {
  const named = forumNamedAt(reading.forum, reading.at);
  const chair = chairAt(reading.forum, reading.at);
  return {
    ...stamp(reading),
    name: textOrNull(reading, named?.body.names),
    names: named?.body.names ?? null,
    short: textOrNull(reading, named?.body.short),
    chair: chair && chairOf(reading, chair),
    counts: countsAt(reading.forum, reading.at),
    seatOfSecretariat: seatAnswer(reading),
    headOfSecretariat: officersAnswer(reading, 'head').at(-1) ?? null,
    due: dueItems(reading),
    beginnings: factsOf(reading, originsAt(reading.forum, reading.at)),
    ...restsOn(reading, named ? [named] : []),
  };
};
