/** This part tells who signed a document, and how far an instrument has come towards its entry into force. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import type { Document } from '#forum/document/read.ts';
import type { Html } from '#pages/page.ts';
import type { Reading } from '#reading/reading.ts';
import { when } from './dates.ts';
import { section } from './marks.ts';
import { partyLink } from './links.ts';
import { partyName } from '#reading/names.ts';
import { says } from './says.ts';
import { table } from './table.ts';
import { alphabet, capital, say } from '#reading/say.ts';
import { nameIn } from './words.ts';
import { COMMON_LANGUAGE } from '#forum/words.ts';

export function signatures(reading: Reading, { signatures: signed }: Document): Html {
  const { one: words } = say(reading).documents;
  if (signed.length === 0) return html``;
  const english = alphabet(COMMON_LANGUAGE);
  const rows = signed.toSorted((one, other) =>
    english.compare(partyName(reading, one.party).en, partyName(reading, other.party).en),
  );
  return section(
    'signatures',
    words.signed,
    table(reading, {
      caption: `${words.signedCaption} (${signed.length})`,
      columns: [
        { head: words.column.party, names: true, cell: ({ party }) => partyLink(reading, party) },
        { head: words.column.person, cell: ({ person }) => (person ? nameIn(reading, person.name) : '') },
        {
          head: words.column.capacity,
          cell: ({ person }) => (person?.capacity ? nameIn(reading, person.capacity) : ''),
        },
      ],
      rows,
      empty: '',
    }),
  );
}

/** `instruments` is always there for treaties and protocols: that nothing is known of their force is worth saying. */
export function instruments(reading: Reading, text: Document): Html {
  const { one: words } = say(reading).documents;
  const isInstrument = text.type === 'treaty' || text.type === 'protocol';
  if (!isInstrument && text.deposits.length + text.status.length === 0) return html``;
  return section(
    'force',
    words.force,
    html`${text.status.length === 0 ? html`<p>${words.noStatus}</p>` : text.status.map((act) => status(reading, act))}
    ${deposits(reading, text.deposits)}`,
  );
}

function status(reading: Reading, act: Act<'treaty.status-noted' | 'treaty.in-force'>): Html {
  const { documents, date } = say(reading);
  const { one: words } = documents;
  const told = (): string => {
    if (act.kind === 'treaty.in-force') return words.inForce(date.since(act.effective));
    const asOf = date.plain(act.effective);
    return act.body.inForce ? words.wasInForce(asOf) : words.notInForce(asOf, act.body.missing ?? null);
  };
  const text = act.kind === 'treaty.status-noted' ? act.body.text : undefined;
  return html`<p>${told()} ${text === undefined ? '' : nameIn(reading, text)} ${says(reading, [act])}</p>`;
}

function deposits(reading: Reading, acts: readonly Act<'instrument.deposited'>[]): Html {
  const { documents, terms } = say(reading);
  const { one: words } = documents;
  return table(reading, {
    caption: words.depositsCaption,
    columns: [
      { head: words.column.party, names: true, cell: ({ body }) => partyLink(reading, body.party) },
      { head: words.column.instrument, cell: ({ body }) => capital(terms.instrument[body.instrument]) },
      { head: words.column.date, cell: ({ effective }) => when(reading, effective) },
      {
        head: words.column.reference,
        cell: ({ body }) => (body.reference === undefined ? '' : html`<bdi>${body.reference}</bdi>`),
      },
      { head: words.column.says, cell: (act) => says(reading, [act]) },
    ],
    rows: acts,
    empty: words.noDeposits,
  });
}
