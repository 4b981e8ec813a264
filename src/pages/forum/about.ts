/**
 * /about tells what this is, how far it reaches, and how dates and certainty are to be read. It tells how to cite, and where programs get
 * the same.
 */
import { anew } from '#pages/between.ts';
import { html } from '#pages/html.ts';
import type { Confidence } from '#forum/act.ts';
import type { Html, Page } from '#pages/page.ts';
import { apiHref, href, permanent } from '#reading/address.ts';
import { document } from '#pages/parts/layout.ts';
import { section, tag } from '#pages/parts/marks.ts';
import { forumNames, forumShort } from '#reading/names.ts';
import { table } from '#pages/parts/table.ts';
import { firstYear } from '#pages/parts/time-bar.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

export const aboutPage: Page = {
  view: (reading) => {
    const { about } = say(reading);
    const names = forumNames(reading);
    return document(
      reading,
      {
        title: about.title,
        description: about.describe(forumShort(reading)),
        machine: { json: apiHref(reading, '/forum') },
        timed: false,
      },
      html`<p class="lead">${about.lead(names ? textIn(reading, names.names) : forumShort(reading))}</p>
        ${section('what', about.what, paragraphs(about.whatText))} ${section('reach', about.reach, reach(reading))}
        ${section('times', about.times, paragraphs(about.timesText))} ${section('dates', about.dates, dates(reading))}
        ${section('certainty', about.certainty, certainty(reading))} ${section('cite', about.cite, anew(reading, cite))}
        ${section('open-data', about.open, openData(reading))}
        ${section('names', about.names, html`<p>${say(reading).site.foot.disclaimer}</p>`)}
        ${section('licence', about.licence, html`<p>${about.licenceText}</p>`)}`,
    );
  },
};

const paragraphs = (texts: readonly string[]): Html => html`${texts.map((text) => html`<p>${text}</p>`)}`;

function reach(reading: Reading): Html {
  const { about, date } = say(reading);
  const first = firstYear(reading.forum);
  const until = date.plain(reading.site.knownUntil.edtf);
  return html`<p>${about.reachText(first === null ? null : date.plain(String(first)), until, reading.asKnownAt + 1)}</p>
    <p>${about.reachPlans}</p>`;
}

function dates(reading: Reading): Html {
  const { about, date } = say(reading);
  return html`<p>${about.datesLead}</p>
    ${table(reading, {
      caption: about.datesCaption,
      columns: [
        { head: about.column.written, names: true, cell: ([edtf]) => html`<code>${edtf}</code>` },
        { head: about.column.read, cell: ([edtf]) => date.plain(edtf) },
        { head: about.column.means, cell: ([, means]) => means },
      ],
      rows: about.forms,
      empty: '',
    })}`;
}

function certainty(reading: Reading): Html {
  const { about, site, documents, rules, meetings, terms } = say(reading);
  const signs: readonly (readonly [Html, string])[] = [
    [html`<span class="maybe">${site.count.maybe}</span>`, about.perhaps],
    [html`<span class="differ">${site.says.differ}</span>`, about.differ],
    [tag('open', documents.standing['chairs-text']), about.chairsText],
    [tag('open', rules.assumption), about.assumption],
    [tag('planned', meetings.state.planned), about.plan],
  ];
  return html`<p>${about.says}</p>
    ${table(reading, {
      caption: about.certaintyCaption,
      columns: [
        { head: about.column.sign, names: true, cell: ([sign]) => sign },
        { head: about.column.means, cell: ([, means]) => means },
      ],
      rows: signs,
      empty: '',
    })}
    <p>${about.confidenceLead}</p>
    <ul>
      ${CONFIDENCES.map((one) => html`<li>${capital(terms.confidence[one])}.</li>`)}
    </ul>`;
}

function cite(reading: Reading): Html {
  const { about, date } = say(reading);
  const example = about.citation(
    forumShort(reading),
    about.title,
    date.plain(reading.at.edtf),
    Math.max(reading.asKnownAt, 0),
    permanent(reading),
  );
  return html`<p>${about.citeText}</p>
    <p class="permanent"><cite>${example}</cite></p>`;
}

function openData(reading: Reading): Html {
  const { about } = say(reading);
  const links: readonly (readonly [string, string])[] = [
    ['/api/openapi.json', about.links.openapi],
    [apiHref(reading, '/forum'), about.links.json],
    [apiHref(reading, '/parties.csv', { status: 'member' }), about.links.csv],
    ['/feed.atom', about.links.atom],
    ['/feed.json', about.links.feed],
    ['/calendar.ics', about.links.calendar],
    ['/ns/context.jsonld', about.links.context],
    [href(reading, '/record#verify'), about.links.record],
  ];
  return html`<p>${about.openText}</p>
    <ul>
      ${links.map(([address, text]) => html`<li><a href="${address}">${text}</a></li>`)}
    </ul>`;
}
