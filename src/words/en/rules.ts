import { counted } from './site.ts';

/** /rules: the charter in force, its editions, and rule and fact. */
export const rules = {
  title: 'Rules and findings',
  titleAt: (endOf: string) => `Rules in force ${endOf}`,
  describe: (forum: string) =>
    `The rules of procedure of ${forum} as values, each with its article, its source or the word “assumption”; and where rule and fact differ.`,
  lead: (title: string, since: string) => `In force: ${title}, ${since}.`,
  leadNone: (endOf: string) => `No rules of procedure are on record ${endOf}.`,
  perhaps: 'The dates leave open whether this edition or another was in force.',
  notAppliedCount: (stated: number) =>
    stated === 0
      ? ''
      : `${counted(stated, 'value is', 'values are')} stated and not applied here: no rule of this service reads them. Each is marked.`,
  honest: (assumed: number, all: number) =>
    assumed === 0
      ? `${counted(all, 'value', 'values')}, each with its article or source.`
      : `${counted(all, 'value', 'values')}; ${counted(assumed, 'is an assumption', 'are assumptions')} of ours, made so that the forum can be run where no text was found. Every assumption is marked.`,
  empty:
    'Here would be the rules in force, value by value. They appear when the record holds an act that adopts rules of procedure.',
  contents: 'On this page',
  editions: 'Editions',
  editionsCaption: 'Editions of the rules on record, oldest first',
  editionOf: (id: string) => `edition ${id}`,
  column: {
    edition: 'Edition',
    from: 'In force',
    stated: 'Values it stated',
    says: 'Says who',
    rule: 'Rule',
    value: 'Value',
    basis: 'Rests on',
    since: 'Stated in',
  },
  inForceHere: 'in force at this date',
  charter: 'The rules in force',
  groupCaption: (group: string) => `${group}: the values in force`,
  assumption: 'assumption',
  notApplied: 'stated, not applied here',
  article: (article: string) => `article ${article}`,
  silent: 'not in the rules',
  findings: 'Rule and fact',
  findingsLead: (count: number) =>
    count === 0
      ? 'Nothing that the record holds up to this date differs from the rules that were in force.'
      : `${counted(count, 'finding', 'findings')}. The same rules that would refuse an order today are held against history. A finding changes no fact, and history is often right against the rule.`,
  rule: 'Rule',
  fact: 'Fact',
  due: 'What the rules have due next',
};
