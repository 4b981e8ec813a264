/** /sources lists every source with how much rests on it. /sources?source=… lists the acts that rest on one. */
import { html } from '#pages/html.ts';
import type { Act } from '#forum/act.ts';
import { inTime } from '#forum/dated.ts';
import { indexed } from '#forum/indexed.ts';
import { entryAt } from '#forum/lists.ts';
import type { SourceId } from '#forum/words.ts';
import { whenOf } from '#kernel/date.ts';
import type { Html, Page } from '#pages/page.ts';
import { actLine } from '#pages/parts/act-line.ts';
import { href, undated } from '#reading/address.ts';
import { ON_ONE_PAGE } from '#reading/paths.ts';
import { when } from '#pages/parts/dates.ts';
import { document } from '#pages/parts/layout.ts';
import { facts, tag } from '#pages/parts/marks.ts';
import { forumShort, sourceTitle } from '#reading/names.ts';
import { differs } from '#pages/parts/says.ts';
import { AFTER } from '#pages/parts/paged.ts';
import { table } from '#pages/parts/table.ts';
import { nameIn } from '#pages/parts/words.ts';
import { say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

type Registered = Act<'source.registered'>;

export const sourcesPage: Page = {
  asks: ['source', 'sort', AFTER],
  view: (reading) => {
    const asked = reading.url.searchParams.get('source');
    if (asked !== null) {
      const registered = reading.forum.sources.get(asked);
      return registered ? oneSource(reading, registered) : null;
    }
    return allSources(reading);
  },
};

/** `restingOn` lists by source the acts in force that cite it. Disagreements keep claims, which are counted apart. */
const restingOn = indexed((forum): ReadonlyMap<SourceId, readonly Act[]> => {
  const resting = new Map<SourceId, Act[]>();
  for (const act of forum.acts) {
    if (forum.correctedBy.has(act.n) || act.kind === 'source.registered' || act.kind === 'disagreement.noted') continue;
    for (const source of new Set(act.sources.map((cited) => cited.source))) {
      entryAt(resting, source, () => []).push(act);
    }
  }
  return resting;
});

/** `claimsOf` counts, for each source, the disagreements that keep a claim of it. */
const claimsOf = indexed((forum): ReadonlyMap<SourceId, number> => {
  const counts = new Map<SourceId, number>();
  for (const { body } of forum.disagreements.values()) {
    for (const source of new Set(body.claims.map((claim) => claim.source))) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return counts;
});

function allSources(reading: Reading): Html {
  const { sources, terms } = say(reading);
  const { column } = sources;
  const resting = restingOn(reading.forum);
  const count = (act: Registered) => resting.get(act.body.source)?.length ?? 0;
  const all = [...reading.forum.sources.values()].toSorted((one, other) => count(other) - count(one));
  const acts = new Set([...resting.values()].flat()).size;
  return document(
    reading,
    { title: sources.title, description: sources.describe(forumShort(reading)), timed: false },
    html`<p class="lead">${sources.lead(all.length, acts)}</p>
      ${table(reading, {
        caption: sources.caption,
        columns: [
          {
            head: column.source,
            names: true,
            cell: (act) =>
              html`${nameIn(reading, act.body.title)} <span class="quiet"><bdi>${act.body.source}</bdi></span>`,
            sort: { key: 'title', by: (act) => textIn(reading, act.body.title) },
          },
          {
            head: column.standing,
            cell: (act) => tag('plain', terms.standing[act.body.standing]),
            sort: { key: 'standing', by: (act) => act.body.standing },
          },
          {
            head: column.acts,
            figures: true,
            cell: (act) => html`<a href="${href(reading, '/sources', { source: act.body.source })}">${count(act)}</a>`,
            sort: { key: 'acts', by: count },
          },
          { head: column.claims, figures: true, cell: (act) => claimsOf(reading.forum).get(act.body.source) ?? '' },
          { head: column.address, cell: (act) => address(reading, act) },
        ],
        rows: all,
        paging: { key: (act) => act.body.source, most: ON_ONE_PAGE },
        rowId: (act) => act.body.source,
        empty: sources.empty,
      })}`,
  );
}

function oneSource(reading: Reading, registered: Registered): Html {
  const { sources, terms } = say(reading);
  const { body } = registered;
  const acts = inTime(restingOn(reading.forum).get(body.source) ?? []);
  // A source speaks of all times, so what it supports is shown whatever the date.
  const always = undated(reading);
  const title = sourceTitle(reading, body.source);
  return document(
    reading,
    {
      title: sources.titleOf(title),
      heading: nameIn(reading, body.title),
      description: sources.describe(forumShort(reading)),
      timed: false,
    },
    html`<p class="lead">${sources.leadOf(acts.length)}</p>
      ${facts([
        [sources.column.standing, terms.standing[body.standing]],
        [sources.column.address, address(reading, registered)],
        [sources.digest, body.digest === undefined ? null : html`<code class="digest">${body.digest}</code>`],
      ])}
      ${table(reading, {
        caption: sources.captionOf,
        columns: [
          {
            head: sources.column.when,
            cell: (act) => when(reading, act.effective),
            sort: { key: 'when', by: (act) => whenOf(act.effective).earliest },
          },
          { head: sources.column.what, cell: (act) => html`${actLine(always, act)} ${differs(always, [act])}` },
          { head: sources.column.where, cell: (act) => places(act, body.source) },
          {
            head: sources.column.act,
            figures: true,
            cell: (act) => html`<a href="${href(reading, `/record/${act.n}`)}">${act.n}</a>`,
          },
        ],
        rows: acts,
        paging: { key: (act) => act.n },
        empty: sources.nothing,
      })}
      <p><a href="${href(reading, '/sources')}">${sources.back}</a></p>`,
  );
}

const places = (act: Act, source: SourceId): string =>
  act.sources.flatMap((cited) => (cited.source === source && cited.at !== undefined ? [cited.at] : [])).join(', ');

/** `address` is a link only where it is an address of the web. What a record holds is data, and may be anything. */
function address(reading: Reading, { body }: Registered): Html {
  const { sources } = say(reading);
  const publisher = body.publisher ? html`${nameIn(reading, body.publisher)} ` : '';
  if (body.address === undefined) return html`${publisher}<span class="quiet">${sources.noAddress}</span>`;
  const { protocol, hostname } = URL.canParse(body.address) ? new URL(body.address) : { protocol: '', hostname: '' };
  if (protocol !== 'https:' && protocol !== 'http:') return html`${publisher}<bdi>${body.address}</bdi>`;
  return html`${publisher}<a href="${body.address}" rel="external noopener noreferrer"><bdi>${hostname}</bdi></a>`;
}
