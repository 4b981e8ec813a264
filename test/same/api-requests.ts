/** Requests of programs that read: each path of the server's own contract, each thing in its lists, at many dates and states. */
import type { Asker } from './ask.ts';
import type { Chance } from './chance.ts';
import { mistakesAt } from './mistakes.ts';
import { get, listed, withQuery, type Request } from './request.ts';

/** As precise as EDTF allows, and no more precise than sources are. */
export const DATES: readonly string[] = listed(`
  1992 1992-10-05 1993-04 1996? 1999~ 1999-09-14 2000-02-29 2002-06-04 2003/2005 2004-05 2004-10-22 2006-06~
  2008 2010-06-07 2010-06-08 2011 2012/2014 2014-05-20 2014-05-21 2016-04-28? 2018-09-11 2019-06-15
  2020-12-25 2021-10 2022-10-13 2023-12-26 2024 2024-12-17 2025 2025-12-31
`);

type Schema = { readonly $ref?: string; readonly enum?: readonly string[]; readonly anyOf?: readonly Schema[] };
type Parameter = { readonly $ref?: string; readonly in?: string; readonly name?: string; readonly schema?: Schema };
type Operation = {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
};
export type Contract = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** A path of the contract that everybody may read. */
export type ReadPath = {
  readonly path: string;
  readonly types: readonly string[];
  /** Its own parameters, each with the values that it may have; none are named where any text will do. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
};

/** The record as it is asked about: how many acts it holds, and what its lists name. */
export type Lists = { readonly size: number; readonly ids: ReadonlyMap<string, readonly string[]> };

export function readPaths(contract: Contract): ReadPath[] {
  return Object.entries(contract.paths).flatMap(([path, { get: operation }]) => {
    const dated = operation?.parameters?.some((one) => one.$ref?.endsWith('/at')) === true;
    if (!operation || !dated) return [];
    const own = (operation.parameters ?? []).filter((one) => one.in === 'query');
    const filters = new Map(own.map(({ name = '', schema = {} }) => [name, valuesOf(contract, schema)]));
    return [{ path, types: Object.keys(operation.responses['200']?.content ?? {}), filters }];
  });
}

function valuesOf(contract: Contract, schema: Schema): readonly string[] {
  const named = schema.$ref === undefined ? schema : contract.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
  return named?.enum ?? [];
}

export async function listsOf({ json }: Asker, paths: readonly ReadPath[]): Promise<Lists> {
  const { asKnownAt } = await json<{ readonly asKnownAt: number }>('/api/v1/forum');
  const ids = new Map<string, readonly string[]>();
  for (const { path } of paths.filter((one) => one.path.endsWith('/{id}'))) {
    const list = path.replace('/{id}', '');
    const { items } = await json<{ readonly items: readonly { readonly id: string }[] }>(list);
    ids.set(list, items.map((one) => one.id).sort());
  }
  const size = asKnownAt + 1;
  ids.set(
    '/api/v1/acts',
    Array.from({ length: size }, (_, n) => String(n)),
  );
  return { size, ids };
}

const MOST_ACTS = 150;
const TYPED = ['Almaty', 'transformation', 'secretraiat', 'Казахстан', 'confidence building', '2014', 'a', ' '];

export function apiRequests(paths: readonly ReadPath[], lists: Lists, by: Chance): Request[] {
  const states = ['0', '1', '20', '100', '333', '411', '600', String(lists.size - 1)].filter(
    (n) => Number(n) < lists.size,
  );
  const some = () => ({
    at: by.of([undefined, ...DATES]),
    asKnownAt: by.of([undefined, undefined, ...states]),
    lang: by.of([undefined, 'en', 'ru']),
  });
  const lists_ = paths.filter(({ path }) => !path.includes('{'));
  const things = paths.filter(({ path }) => path.includes('{'));
  return [
    get('/api/openapi.json'),
    ...lists_.flatMap((one) => [
      get(one.path),
      get(withQuery(one.path, { lang: 'ru' })),
      ...DATES.map((at) => get(withQuery(one.path, { ...some(), at }))),
      ...states.map((asKnownAt) => get(withQuery(one.path, { ...some(), asKnownAt }))),
      ...filtered(one, lists, by).map((query) => get(withQuery(one.path, { ...query, ...some() }))),
    ]),
    ...things.flatMap(({ path, types }) => {
      const ids = lists.ids.get(path.replace(/\/\{\w+\}$/, '')) ?? [];
      return by.some(ids, MOST_ACTS).flatMap((id) => {
        const own = path.replace(/\{\w+\}/, encodeURIComponent(id));
        return [
          get(own),
          get(withQuery(own, { lang: 'ru' })),
          get(withQuery(own, some())),
          get(withQuery(own, { ...some(), at: by.of(DATES) })),
          ...types.filter(isLinked).map((accept) => get(withQuery(own, some()), { accept })),
        ];
      });
    }),
    ...lists_
      .filter(({ types }) => types.some(isLinked))
      .flatMap(({ path, types }) =>
        types.filter(isLinked).flatMap((accept) => [get(path, { accept }), get(withQuery(path, some()), { accept })]),
      ),
    ...paths.flatMap((one) => mistakesAt(one, lists)),
  ];
}

const isLinked = (type: string): boolean => type === 'application/ld+json';

/** Each filter by itself with each of its values, and some of them together. */
function filtered({ filters }: ReadPath, lists: Lists, by: Chance): Record<string, string>[] {
  const valued = [...filters].map(([name, values]): readonly [string, readonly string[]] => [
    name,
    values.length > 0 ? values : valuesFor(name, lists),
  ]);
  const alone = valued.flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
  const together =
    valued.length < 2
      ? []
      : Array.from({ length: 12 }, () => Object.fromEntries(valued.map(([name, values]) => [name, by.of(values)])));
  return [...alone, ...together];
}

function valuesFor(name: string, lists: Lists): readonly string[] {
  if (name === 'organ') return lists.ids.get('/api/v1/organs') ?? [];
  if (name === 'q') return TYPED;
  if (name === 'limit') return ['0', '1', '7', '1000', '5000'];
  if (name === 'from') return ['0', '1999', '2010', '690', '99999'];
  return ['1999', '2004-05', '2014~', '2025'];
}
