/** Facts without their own page lead to a place on a common page, or to the act that entered them. */
import type { Forum } from '#forum/forum.ts';
import type { DisagreementId, SourceId } from '#forum/words.ts';

/** `ON_ONE_PAGE` is the most that one page shows. Other pages link to places on it, and a place must not move. */
export const ON_ONE_PAGE = 250;

type Entered = { readonly n: number };

const placeOf = (page: string, all: ReadonlyMap<string, Entered>, id: string): string => {
  const act = all.size > ON_ONE_PAGE ? all.get(id) : undefined;
  return act ? `/record/${act.n}` : `/${page}#${encodeURIComponent(id)}`;
};

export const addressOfSource = ({ sources }: Forum, id: SourceId): string => placeOf('sources', sources, id);

export const addressOfDisagreement = ({ disagreements }: Forum, id: DisagreementId): string =>
  placeOf('disagreements', disagreements, id);
