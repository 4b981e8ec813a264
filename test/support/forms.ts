/** Forms as a browser without scripts would send them: opened on a page, filled in, and sent from there. */
import assert from 'node:assert/strict';
import type { Office } from './desk.ts';

type Typed = Readonly<Record<string, string | readonly string[]>>;

export type Visitor = {
  readonly see: (path: string) => Promise<{ readonly status: number; readonly text: string }>;
  /** The hidden fields of a form of a page, by the form's name. */
  readonly form: (path: string, id: string) => Promise<Readonly<Record<string, string>>>;
  /** Opens the page, fills in the form, and sends it. */
  readonly send: (path: string, id: string, typed: Typed) => Promise<Response>;
  readonly multipart: (path: string, form: FormData) => Promise<Response>;
  readonly post: (path: string, fields: Typed, headers?: Readonly<Record<string, string>>) => Promise<Response>;
};

const HERE = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
const URLENCODED = 'application/x-www-form-urlencoded';

const encoded = (fields: Typed): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    ),
  ).toString();

/** Somebody of the demonstration, signed in in a browser. */
export async function visitor(concord: Pick<Office, 'request'>, as: string): Promise<Visitor> {
  const signedIn = await concord.request('/demonstration/sign-in', {
    method: 'POST',
    headers: { 'content-type': URLENCODED, ...HERE },
    body: encoded({ as }),
  });
  assert.equal(signedIn.status, 303, as);
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const see: Visitor['see'] = async (path) => {
    const response = await concord.request(path, { headers: { cookie } });
    return { status: response.status, text: await response.text() };
  };
  const post: Visitor['post'] = (path, fields, headers = HERE) =>
    concord.request(path, {
      method: 'POST',
      headers: { 'content-type': URLENCODED, cookie, ...headers },
      body: encoded(fields),
    });
  const multipart: Visitor['multipart'] = async (path, body) => {
    const sent = new Response(body);
    const type = sent.headers.get('content-type') ?? '';
    const bytes = new Uint8Array(await sent.arrayBuffer());
    return concord.request(path, { method: 'POST', headers: { 'content-type': type, cookie, ...HERE }, body: bytes });
  };
  const form: Visitor['form'] = async (path, id) => {
    const { status, text } = await see(path);
    assert.equal(status, 200, path);
    return hiddenOf(text, id);
  };
  return {
    see,
    post,
    form,
    multipart,
    send: async (path, id, typed) => post(path, { ...(await form(path, id)), ...typed }),
  };
}

/** The hidden fields of one form of a page. */
export function hiddenOf(page: string, id: string): Record<string, string> {
  const forms = [...page.matchAll(/<form[\s\S]*?<\/form>/g)].map(([one]) => one);
  const form = forms.find((one) => one.includes(`name="form" value="${id}"`));
  assert.ok(form !== undefined, `the page has no form ${id}`);
  const hidden = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, plain(value)]));
}

/** Every field of one form as a browser would send it unchanged: what stands in it, is chosen, or is ticked. */
export function filledOf(page: string, id: string): Record<string, string | readonly string[]> {
  const forms = [...page.matchAll(/<form[\s\S]*?<\/form>/g)].map(([one]) => one);
  const form = forms.find((one) => one.includes(`name="form" value="${id}"`));
  assert.ok(form !== undefined, `the page has no form ${id}`);
  const filled: Record<string, string | readonly string[]> = {};
  const attribute = (tag: string, name: string) => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
    if ((type === 'checkbox' || type === 'radio') && !/\schecked/.test(tag)) continue;
    const before = filled[name];
    const value = attribute(tag, 'value');
    filled[name] = type === 'checkbox' && before !== undefined ? [...[before].flat(), value] : value;
  }
  for (const [, tag = '', value = ''] of form.matchAll(/<textarea\b([^>]*)>\n?([\s\S]*?)<\/textarea>/g)) {
    filled[attribute(tag, 'name')] = plain(value);
  }
  for (const [, tag = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option value="([^"]*)"\s+selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options);
    filled[attribute(tag, 'name')] = plain(chosen?.[1] ?? '');
  }
  return filled;
}

const plain = (markup: string): string =>
  markup
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
