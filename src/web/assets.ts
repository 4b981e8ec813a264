/** Everything that is sent beside the pages: one style sheet, the fonts it names, the browser's scripts. Read once, at start. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { present } from '#kernel/assert.ts';

type Asset = { readonly bytes: Uint8Array; readonly type: string; readonly hash: string };

/** By path, as `/assets/site.1f2e3d4c5b6a.css`: the path changes with the bytes, so that a browser may keep them for ever. */
export type Assets = ReadonlyMap<string, Asset>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Families and the parts of them that the forum's languages and names need; browsers fetch only what a page uses. */
const FAMILIES = ['noto-sans', 'noto-serif'] as const;

/** Two weights are half as many bytes as the font in which all lie. Browsers take the nearer one for 500, 550, 650 and 700. */
const WEIGHTS = [400, 600] as const;
const SUBSETS = new Set(['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']);

/** Packages whose file for browsers is sent too, and what it defines. */
const PACKAGES = { idiomorph: { file: 'idiomorph/dist/idiomorph.min.js', gives: 'Idiomorph' } } as const;

type Loaded = { readonly all: Map<string, Asset>; readonly byName: Map<string, string> };

let loaded: Loaded | null = null;

/** All assets. A missing file is a fault at start. */
export const assets = (): Assets => ready().all;

/** The path of an asset by its plain name: `assetHref('site.css')`. */
export const assetHref = (name: string): string => present(ready().byName.get(name), `asset ${name}`);

function ready(): Loaded {
  loaded ??= load();
  return loaded;
}

function load(): Loaded {
  const here: Loaded = { all: new Map(), byName: new Map() };
  const fonts = FAMILIES.flatMap((family) => WEIGHTS.map((weight) => fontFaces(family, weight, here))).join('\n');
  // The first sheet says in which order the layers stand: whatever came before it would be overruled by it.
  const sheets = filesIn('styles', '.css').toSorted((one, other) => Number(isBase(other)) - Number(isBase(one)));
  const styles = sheets.map((path) => readFileSync(path, 'utf8'));
  add(here, 'site.css', Buffer.from(`${styles[0] ?? ''}\n${fonts}\n${styles.slice(1).join('\n')}`));
  for (const path of filesIn('styles', '.svg')) add(here, basename(path), readFileSync(path));
  for (const [name, { file, gives }] of Object.entries(PACKAGES)) {
    const script = readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
    add(here, `${name}.js`, Buffer.from(`${script}\nexport { ${gives} };\n`));
  }
  for (const path of filesIn('src/browser', '.js')) add(here, basename(path), Buffer.from(addressed(path, here)));
  return here;
}

const isBase = (path: string): boolean => basename(path) === 'base.css';

/** A script with the addresses of the packages that it names: browsers know no packages. */
const addressed = (path: string, here: Loaded): string =>
  readFileSync(path, 'utf8').replaceAll(
    /^(import .* from) '(\w+)';$/gm,
    (_, start: string, name: string) => `${start} '${present(here.byName.get(`${name}.js`), `package ${name}`)}';`,
  );

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending) && !name.includes('.test.'))
    .toSorted()
    .map((name) => join(ROOT, folder, name));

function add(here: Loaded, name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const ending = extname(name);
  const path = `/assets/${basename(name, ending)}.${hash}${ending}`;
  here.all.set(path, { bytes, type: present(TYPES[ending], `type of ${name}`), hash });
  here.byName.set(name, path);
  return path;
}

/** The font package has its own rules for one family and weight. They get our addresses, and lose the alphabets that are not needed. */
function fontFaces(family: string, weight: number, here: Loaded): string {
  const sheet = createRequire(import.meta.url).resolve(`@fontsource/${family}/${weight}.css`);
  const faces = readFileSync(sheet, 'utf8').matchAll(/@font-face \{[^}]*files\/([\w-]+)\.woff2[^}]*\}/g);
  return [...faces]
    .filter(([, file = '']) => SUBSETS.has(file.slice(family.length + 1).replace(`-${weight}-normal`, '')))
    .map(([face, file = '']) => {
      const path = add(here, `${file}.woff2`, readFileSync(join(dirname(sheet), 'files', `${file}.woff2`)));
      return face.replace(/src:[^;]*;/, `src: url(${path}) format('woff2');`);
    })
    .join('\n');
}
