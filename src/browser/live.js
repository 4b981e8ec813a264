// @ts-check
/**
 * A live page: when the record grows, and once a minute for the time that is left, the page asks for itself again and takes over what
 * has changed. What is being typed, where one stands, and what is folded open stay as they are. Without this script the page is as true
 * as when it was asked for.
 */
import { Idiomorph } from 'idiomorph';

const MINUTE = 60_000;

/** Not all at once, so that a hall full of readers does not ask in the same instant. */
const SPREAD = 120;

const main = document.querySelector('main[data-live]');

/** @type {AbortController | null} */
let asking = null;
let waiting = 0;
let seen = NaN;

/** @param {Node} node @returns {boolean} whether somebody has begun to fill in something there */
const isBegun = (node) =>
  (node instanceof HTMLTextAreaElement && node.value !== node.defaultValue) ||
  (node instanceof HTMLInputElement && node.type !== 'hidden' && isChanged(node)) ||
  (node instanceof HTMLSelectElement && [...node.options].some((one) => one.selected !== one.defaultSelected));

/** @param {HTMLInputElement} input */
const isChanged = (input) =>
  input.type === 'checkbox' || input.type === 'radio'
    ? input.checked !== input.defaultChecked
    : input.value !== input.defaultValue;

/** @param {Element} form */
const isBeingFilledIn = (form) => [...form.querySelectorAll('input, textarea, select')].some(isBegun);

/** @param {Element} fresh */
function takeOver(fresh) {
  if (!main) return;
  const before = main.textContent;
  void Idiomorph.morph(main, fresh, {
    morphStyle: 'outerHTML',
    callbacks: {
      // A form that somebody fills in is left alone, with all that it says: the server sees that it is of an earlier state. And the key
      // of a form stays: pressed once more on a slow line, it is still the same order.
      beforeNodeMorphed: (old) => !isKept(old) && !(old instanceof HTMLInputElement && old.name === 'key'),
      beforeNodeRemoved: (old) => !(old instanceof HTMLElement && [old, ...old.querySelectorAll('form')].some(isKept)),
      beforeAttributeUpdated: (name, old) => !(name === 'open' && old instanceof HTMLDetailsElement),
    },
  });
  if (main.textContent !== before) say();
}

/** @param {Node} node */
const isKept = (node) => node instanceof HTMLFormElement && isBeingFilledIn(node);

/** Says that something changed, to those who do not see it. */
function say() {
  const status = document.querySelector('[data-live-said]');
  if (!(status instanceof HTMLElement)) return;
  status.textContent = '';
  setTimeout(() => (status.textContent = status.dataset['liveSaid'] ?? ''), 50);
}

async function ask() {
  clearTimeout(waiting);
  waiting = setTimeout(() => void ask(), MINUTE);
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  try {
    const answer = await fetch(location.href, { signal: mine.signal, headers: { accept: 'text/html' } });
    // A reader who has been signed out meanwhile is led away.
    if (answer.redirected) location.assign(answer.url);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main');
    if (fresh) takeOver(fresh);
  } catch (problem) {
    // No line, or a newer question: the next one comes.
    if (!(problem instanceof TypeError || problem instanceof DOMException)) throw problem;
  }
}

if (main) {
  const events = new EventSource('/live');
  events.addEventListener('message', ({ data }) => {
    const size = Number(data);
    const isFirst = Number.isNaN(seen);
    if (size === seen) return;
    seen = size;
    const shown = Number(main.getAttribute('data-live'));
    if (isFirst && size === shown) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), Math.random() * SPREAD);
  });
  waiting = setTimeout(() => void ask(), MINUTE);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void ask();
  });
}
