import { editionIn } from '#reading/in-force.ts';
import { editionsOf, type EditionValue } from '#forum/organ/charter.ts';
import type { Reading } from '#reading/reading.ts';
import { isApplied } from '#forum/organ/settings.ts';
import { stamp, type Resource } from './asking.ts';
import { cite, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

const valueOf = (reading: Reading, value: EditionValue) => ({
  path: value.path,
  value: Array.isArray(value.value) ? [...value.value] : (value.value as string | number | boolean | null),
  basis: value.basis,
  article: value.article ?? null,
  source: value.source ? cite(reading, value.source) : null,
  assumption: value.basis === 'assumption',
  applied: isApplied(value.path),
  statedIn: value.statedIn,
  note: textOrNull(reading, value.note),
});

export const charter: Resource<'charter'> = (reading) => {
  const found = editionIn(reading);
  const edition = found?.edition ?? null;
  return {
    ...stamp(reading),
    edition: edition?.id ?? null,
    title: textOrNull(reading, edition?.title),
    titles: edition?.title ?? null,
    inForceFrom: edition?.inForceFrom.edtf ?? null,
    document: edition?.act.body.document ?? null,
    certain: found?.certain ?? true,
    values: edition ? [...edition.values.values()].map((value) => valueOf(reading, value)) : [],
    editions: editionsOf(reading.forum).map(({ id, title, inForceFrom }) => ({
      edition: id,
      title: textIn(reading, title),
      titles: title,
      inForceFrom: inForceFrom.edtf,
    })),
    ...restsOn(reading, edition ? [edition.act] : []),
  };
};
