import { counted } from './site.ts';

/** /sources */
export const sources = {
  title: 'The sources of the record',
  titleOf: (source: string) => `What rests on: ${source}`,
  describe: (forum: string) =>
    `Every source on which the record of ${forum} rests, with what it supports and where it was read.`,
  lead: (count: number, acts: number) =>
    `${counted(count, 'source', 'sources')} ${count === 1 ? 'supports' : 'support'} ${counted(acts, 'act', 'acts')}. Each act names where in its source it stands.`,
  leadOf: (acts: number) => `${counted(acts, 'act rests', 'acts rest')} on this source.`,
  empty: 'Here would be each source, with the acts that rest on it. One appears when it is registered.',
  caption: 'Sources, by how much rests on them',
  captionOf: 'Acts that rest on this source, in time',
  column: {
    source: 'Source',
    standing: 'Kind',
    acts: 'Acts',
    claims: 'Claims in disagreements',
    address: 'Where',
    when: 'When',
    what: 'What it supports',
    where: 'Where in the source',
    act: 'Act',
  },
  noAddress: 'no public address',
  digest: 'SHA-256 of what was read',
  back: 'All sources',
  nothing: 'No act rests on this source.',
};
