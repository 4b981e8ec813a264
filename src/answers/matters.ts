import { editionToday } from '#reading/in-force.ts';
import type { Act } from '#forum/act.ts';
import { mattersOf, type Matter } from '#forum/matter/read.ts';
import { stepsOf, type MatterStep } from '#forum/matter/steps.ts';
import { stamp, type Resource } from './asking.ts';
import { restsOn } from './said.ts';

export const matters: Resource<'matters'> = (reading) => {
  const edition = editionToday(reading)?.edition;
  const items = !edition
    ? []
    : mattersOf(reading.forum).map((matter) => ({
        guide: matter.guide,
        subject: matter.subject,
        since: matter.ending?.effective ?? null,
        steps: stepsOf(reading.forum, edition, reading.today, matter).map(stepOf),
        ...restsOn(reading, actsOf(matter)),
      }));
  return { ...stamp(reading), items };
};

const actsOf = ({ asking, approval, ending, decisions }: Matter): Act[] =>
  [asking, approval, ...decisions, ending].filter((act) => act !== null);

const NONE = { acts: [], organs: [], missing: [], questions: [], decisions: [] };

function stepOf(step: MatterStep) {
  const { stands, rule } = step;
  const shown = {
    ...NONE,
    step: step.step,
    stands,
    rule: rule && { rule: rule.rule, article: rule.article, edition: rule.edition },
  };
  switch (step.step) {
    case 'asking':
    case 'memorandum':
    case 'ending':
      return { ...shown, acts: step.act ? [step.act.n] : [] };
    case 'signatures':
      return {
        ...shown,
        acts: step.documents.flatMap(({ act }) => (act ? [act.n] : [])),
        missing: step.documents.flatMap(({ document, act }) => (act || step.stands === 'done' ? [] : [document])),
      };
    case 'recommendation':
      return {
        ...shown,
        organs: step.from === null ? [] : [step.from],
        questions: step.questions.map(({ id }) => id),
        decisions: step.decisions.map(({ body }) => body.decision),
      };
    case 'decision':
      return {
        ...shown,
        organs: [...step.organs],
        questions: step.questions.map(({ id }) => id),
        decisions: step.decision ? [step.decision.body.decision] : [],
      };
  }
}
