import { relationsAt } from '#forum/relation/read.ts';
import { wasSo } from '#kernel/date.ts';
import { stamp, type Resource } from './asking.ts';
import { called } from './parties.ts';
import { restsOn, textOrNull } from './said.ts';

export const partners: Resource<'partners'> = (reading) => {
  const items = relationsAt(reading.forum, reading.at).map((relations) => ({
    party: relations.party,
    ...called(reading, relations.party),
    standings: relations.standings.map((standing) => ({
      status: standing.status,
      since: standing.since.edtf,
      until: standing.until?.edtf ?? null,
      certain: wasSo(standing.since, standing.until, reading.at) !== 'maybe',
    })),
    instruments: relations.instruments.map((act) => {
      const signed = act.kind === 'memorandum.signed' ? act.body : null;
      const approved = act.kind === 'partnership.approved' ? act.body.text : undefined;
      return {
        kind: signed ? ('memorandum' as const) : ('approval' as const),
        title: textOrNull(reading, signed?.title ?? approved),
        date: act.effective,
        document: signed?.document ?? null,
        place: textOrNull(reading, signed?.place),
        ...restsOn(reading, [act]),
      };
    }),
    observerAt: relations.observerAt.map((act) => ({
      date: act.effective,
      reference: act.body.reference ?? null,
      ...restsOn(reading, [act]),
    })),
    ...restsOn(reading, [
      ...relations.standings.map((standing) => standing.grant),
      ...relations.instruments,
      ...relations.observerAt,
    ]),
  }));
  return { ...stamp(reading), items };
};
