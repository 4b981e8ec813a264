import { counted } from './site.ts';

/** /measures: the Catalogue in force, dimension by dimension, who coordinates, what was done. */
export const measures = {
  title: 'Confidence-building measures',
  titleAt: (endOf: string) => `Confidence-building measures ${endOf}`,
  describe: (forum: string) =>
    `The Catalogue of confidence-building measures of ${forum}: dimensions, areas, coordinators, measures, papers, activities and reviews.`,
  lead: (title: string, since: string) => `In force: ${title}, ${since}.`,
  perhaps: 'The dates leave open whether this or an earlier Catalogue was in force.',
  counts: (dimensions: number, areas: number, coordinated: number) =>
    `${counted(dimensions, 'dimension', 'dimensions')} with ${counted(areas, 'area', 'areas')}; of ${coordinated} the record knows who coordinates them.`,
  incomplete: 'The record does not hold the whole of this Catalogue: what stands here is what sources name.',
  none: (endOf: string) => `No Catalogue of measures is on record ${endOf}.`,
  empty:
    'Here would be the Catalogue in force, with its dimensions and areas. It appears when the record holds an act that adopts one.',
  voluntary:
    'Measures are carried out by those members that choose to. Named means that an act or a source names the coordinator; seen means that a source only shows it in the role at a date.',
  dimensions: 'Dimensions',
  areas: (count: number) => counted(count, 'area', 'areas'),
  coordination: 'Coordination',
  nobody: 'No coordinator is on record for this date.',
  named: (role: string, since: string) => `${role}, named ${since}`,
  namedUntil: (role: string, since: string, until: string) => `${role}, named ${since}, ${until}`,
  seen: (role: string, on: string) => `${role}, seen ${on}; since when is not known`,
  listed: (count: number) => `Measures listed (${count})`,
  papers: 'Concept papers and plans',
  activities: 'Activities',
  nothing: 'No measure, paper or activity of this area is on record.',
  reviews: 'Reviewed',
  reviewedBy: 'reviewed by',
  across: 'Across the areas',
  earlier: 'Earlier Catalogues',
  earlierLead:
    'The order of dimensions and areas is itself dated. Each Catalogue is shown in full at a date when it was in force.',
  former: 'Areas of earlier Catalogues',
  formerLead: 'They are not in the Catalogue in force at this date; acts of their time name them.',
  since: (since: string) => `in force ${since}`,
  plot: {
    title: 'Measures by dimension and year',
    label: (activities: number, papers: number) =>
      `${counted(activities, 'activity', 'activities')} and ${counted(papers, 'paper or plan', 'papers and plans')} by dimension along the years.`,
    signs: 'Full dot: an activity held. Ring: a concept paper or plan approved. Dashed ring: an activity planned.',
    caption: 'Activities, concept papers and plans by dimension',
    dimension: 'Dimension',
    what: 'What',
    date: 'Date',
    noDimension: 'No area named',
  },
};
