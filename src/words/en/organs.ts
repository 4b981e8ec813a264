import { counted } from './site.ts';

/** /organs */
export const organs = {
  title: 'Organs',
  titleAt: (endOf: string) => `Organs ${endOf}`,
  describe: (forum: string) =>
    `The organs of ${forum}: levels, names over time, how often they meet, last and next meetings.`,
  lead: (count: number, endOf: string) =>
    count === 0
      ? `No organ had been established ${endOf}.`
      : `${counted(count, 'organ', 'organs')} ${endOf}. Each step upwards is a recommendation; only the organs at the top decide for the forum.`,
  empty: 'Here would be each organ with its level and rhythm. One appears with the act that establishes it.',
  flow: 'How a text rises, from experts to the highest organ',
  others: 'Other bodies',
  othersCaption: 'Bodies outside the chain',
  proposed: 'Proposed, and not created as far as is known',
  facts: {
    level: 'Level',
    class: 'Kind',
    reports: 'Recommends to',
    since: 'Since',
    cadence: 'Meets',
    last: 'Last meeting',
    next: 'Next, as planned',
    names: 'Names',
    basis: 'Basis',
  },
  column: { name: 'Name', kind: 'Kind', since: 'Since', basis: 'Basis', says: 'Says who' },
  every: (months: number) =>
    months % 12 === 0
      ? months === 12
        ? 'every year'
        : `every ${months / 12} years`
      : `every ${counted(months, 'month', 'months')}`,
  byRule: (text: string) => `by the rules: ${text}`,
  whenNecessary: 'when necessary; the rules set no rhythm',
  noneHeld: 'none on record',
  noneNext: 'none announced',
  meetings: (count: number) => counted(count, 'meeting on record', 'meetings on record'),
};
