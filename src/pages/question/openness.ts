/** `openingForm` lets the Chair and the Secretariat open a decision to more readers than it was taken for. */
import type { Audience } from '#forum/act.ts';
import { audienceOf } from '#forum/decision/audience.ts';
import type { Question } from '#forum/question/read.ts';
import type { OrderForm } from '#pages/forms/order-form.ts';
import { decisionForChoices, NARROW_FIRST, type NamedAudience } from '#pages/forms/readers.ts';
import type { Outcome } from '#pages/page.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** Of named parties the rule itself is asked when the form is sent. */
const isWider = (one: NamedAudience, audience: Audience): boolean =>
  typeof audience === 'object' || NARROW_FIRST.indexOf(one) > NARROW_FIRST.indexOf(audience);

/** `openingForm` stands on a decided question, as long as there are readers to whom the decision is not open yet. */
export function openingForm(
  reading: Reading,
  { id, state }: Question,
  outcome: Outcome | null,
): OrderForm<'OpenDecision'>[] {
  if (state.is !== 'adopted' && state.is !== 'failed') return [];
  const audience = audienceOf(reading.forum, state.act);
  if (audience === 'public') return [];
  const { openDecision: words } = say(reading).orders;
  const wider = NARROW_FIRST.filter((one) => isWider(one, audience));
  return [
    {
      order: 'OpenDecision',
      title: words.title,
      does: words.does,
      button: words.button,
      foresee: { decision: id, audience: 'public' },
      outcome,
      fields: (fields) => fields.radios('audience', words.to, decisionForChoices(reading, wider)),
    },
  ];
}
