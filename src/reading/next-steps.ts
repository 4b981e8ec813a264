/** `nextSteps` are what has to be done next in a matter, and `whoseTurn` says who may do it. */
import type { MatterStep } from '#forum/matter/steps.ts';
import type { Question } from '#forum/question/read.ts';
import type { Reading } from '#reading/reading.ts';
import { organName } from './names.ts';
import { say, textIn } from './say.ts';

/** The steps that can be taken now, in no order among each other; none where everything is done. */
export const nextSteps = (steps: readonly MatterStep[]): MatterStep[] => steps.filter(({ stands }) => stands === 'now');

/** The text on which a step turns now: the last that was put and not replaced by a later one. */
export const inHand = (questions: readonly Question[]): Question | undefined => questions.at(-1);

/** A text that can still be adopted. */
export const isOpen = ({ state }: Question): boolean => state.is === 'put' || state.is === 'under-silence';

/** Whose turn it is, in words. */
export function whoseTurn(reading: Reading, step: MatterStep): string {
  const { who } = say(reading).matters;
  switch (step.step) {
    case 'asking':
    case 'signatures':
    case 'memorandum':
      return who.secretariat;
    case 'ending':
      return who.nobody;
    case 'recommendation':
    case 'decision': {
      const question = inHand(step.questions);
      if (!question || !isOpen(question)) return who.putters;
      if (question.state.is === 'under-silence') return who.organ(textIn(reading, organName(reading, question.organ)));
      return who.chair;
    }
  }
}
