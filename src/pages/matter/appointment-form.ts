/** This form puts an appointment: who, to which office. */
import { OFFICES } from '#forum/secretariat/acts.ts';
import type { Edition } from '#forum/organ/charter.ts';
import { html } from '#pages/html.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { organName } from '#reading/names.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { inEach, putForm } from './put-form.ts';
import { memberChoices } from './record-forms.ts';
import { firstPut, verbOf } from './step-forms.ts';

export function appointmentForm(reading: Reading, edition: Edition, outcome: Outcome | null): Html {
  const { matters, terms } = say(reading);
  const { officer: words, put } = matters.form;
  const { recommends, organs } = firstPut(edition, { guide: 'appointment' });
  const organ = textIn(reading, organName(reading, organs[0] ?? ''));
  return putForm(
    reading,
    {
      id: 'put-appointment',
      heading: recommends ? put.recommend(organ) : put.decide,
      recommends,
      effect: { kind: 'officer.appointed', body: {} },
      fields: (fields, body) =>
        html`${fields.lines(`${body}.name`, words.name)}
        ${fields.line(`${body}.officer`, words.id, { help: put.idHelp })}
        ${fields.radios(
          `${body}.office`,
          words.office,
          OFFICES.map((value) => ({ value, label: capital(terms.office[value]) })),
          { value: 'head' },
        )}
        ${fields.choice(`${body}.nationality`, words.nationality, memberChoices(reading))}`,
      dated: { day: null, meeting: null, meetings: [] },
      organs,
      verb: recommends ? 'recommend' : verbOf({ guide: 'appointment' }),
      procedure: 'in-the-meeting',
      name: 'appointment',
      title: inEach(({ matters: own }) => own.name.appointment),
    },
    outcome,
  );
}
