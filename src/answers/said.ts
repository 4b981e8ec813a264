/** These functions give the sources of a fact and the parties that dispute it. Words of the record come in the language asked for. */
import type { Act, Citation } from '#forum/act.ts';
import { citationsOf, disagreementsOn, type Disagreement } from '#forum/source/read.ts';
import type { Person } from '#forum/forum/acts.ts';
import type { Said, Words } from '#forum/words.ts';
import type { z } from 'zod';
import type { cited, claim, dispute, fact } from '#contract/answers/common.ts';
import { actText } from '#reading/telling.ts';
import { capital, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { LANGUAGES, type Language } from '#words/languages.ts';

type Cited = z.output<typeof cited>;
type Claim = z.output<typeof claim>;
type Dispute = z.output<typeof dispute>;
type Fact = z.output<typeof fact>;

export const textOrNull = (reading: Reading, words: Said | null | undefined): string | null =>
  words ? textIn(reading, words) : null;

/** Words made for each language of the site, where the record has none of its own. */
export function inEach(reading: Reading, make: (reading: Reading) => string): Words {
  const made: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) made[language] = make({ ...reading, language });
  return { en: '', ...made };
}

export function cite(reading: Reading, citation: Citation): Cited {
  const source = reading.forum.sources.get(citation.source)?.body;
  return {
    source: citation.source,
    ...(citation.at === undefined ? {} : { at: citation.at }),
    title: source ? textIn(reading, source.title) : citation.source,
    ...(source?.address === undefined ? {} : { address: source.address }),
    ...(citation.says === undefined ? {} : { says: textIn(reading, citation.says) }),
  };
}

export const claimsOf = (reading: Reading, { body }: Disagreement): Claim[] =>
  body.claims.map((one) => ({ source: one.source, locator: one.at ?? null, says: textIn(reading, one.says) }));

const disputeOf = (reading: Reading, act: Disagreement): Dispute => ({
  question: act.body.question,
  title: textIn(reading, act.body.title),
  held: textOrNull(reading, act.body.held),
  claims: claimsOf(reading, act),
});

/** The sources of some acts, and the disagreements that concern them. */
export function restsOn(reading: Reading, acts: readonly Act[]): { sources: Cited[]; disputed?: Dispute[] } {
  const disputed = disagreementsOn(reading.forum, acts).map((act) => disputeOf(reading, act));
  const sources = citationsOf(acts).map((citation) => cite(reading, citation));
  return disputed.length > 0 ? { sources, disputed } : { sources };
}

const factOf = (reading: Reading, act: Act): Fact => ({
  act: act.n,
  ref: act.ref ?? null,
  kind: act.kind,
  date: act.effective,
  says: capital(actText(reading, act)),
  body: { ...act.body },
  note: textOrNull(reading, act.note),
  ...restsOn(reading, [act]),
});

export const factsOf = (reading: Reading, acts: readonly Act[]): Fact[] => acts.map((act) => factOf(reading, act));

export const personOf = (reading: Reading, person: Person | null | undefined) =>
  person
    ? {
        name: textIn(reading, person.name),
        capacity: textOrNull(reading, person.capacity),
        party: person.party ?? null,
      }
    : null;
