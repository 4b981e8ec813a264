// @ts-check
/**
 * The time slider: dragging shows the page at another month without loading it whole. The address stays the state: each
 * place where the slider comes to rest is one step back in the history. Without this script the form and links do the same.
 */

/** @param {number} month months after January of the first year
 *  @param {HTMLInputElement} range @returns {string} the last day of that month, or today if that is earlier */
const dateOf = (month, range) => {
  const last = new Date(Date.UTC(Number(range.dataset['firstYear']), month + 1, 0)).toISOString().slice(0, 10);
  const today = range.dataset['today'] ?? last;
  return last < today ? last : today;
};

/** Milliseconds after which the slider counts as having come to rest. */
const REST = 1000;

class TimeSlider extends HTMLElement {
  /** @type {AbortController | null} */
  #asking = null;
  #waiting = 0;
  #rested = -Infinity;
  #shown = location.href;

  connectedCallback() {
    const range = this.#range();
    if (!range) return;
    range.parentElement?.removeAttribute('hidden');
    this.#label(range);
    range.addEventListener('input', () => {
      this.#label(range);
      const field = this.querySelector('#at');
      if (field instanceof HTMLInputElement) field.value = dateOf(range.valueAsNumber, range);
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#show(this.#address(range)), 90);
    });
    range.addEventListener('change', () => {
      clearTimeout(this.#waiting);
      const address = this.#address(range);
      // Steps by key that follow each other at once are one step back.
      if (performance.now() - this.#rested < REST) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      this.#rested = performance.now();
      void this.#show(address);
    });
    addEventListener('popstate', () => location.reload());
  }

  /** @returns {HTMLInputElement | null} */
  #range() {
    return this.querySelector('input[type=range]');
  }

  /** @param {HTMLInputElement} range */
  #address(range) {
    const address = new URL(location.href);
    const date = dateOf(range.valueAsNumber, range);
    address.hash = '';
    if (date === range.dataset['today']) address.searchParams.delete('at');
    else address.searchParams.set('at', date);
    return address.href;
  }

  /** @param {HTMLInputElement} range */
  #label(range) {
    const date = dateOf(range.valueAsNumber, range);
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const text = format.format(new Date(date));
    range.setAttribute('aria-valuetext', text);
    const output = this.querySelector('output');
    if (output) output.textContent = text;
  }

  /** Puts the parts of the page at another date in the place of those shown. @param {string} address */
  async #show(address) {
    if (address === this.#shown) return;
    this.#shown = address;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const answer = await fetch(address, { signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      document.title = page.title;
      for (const part of document.querySelectorAll('[data-swap]')) {
        const name = part.getAttribute('data-swap') ?? '';
        const fresh = page.querySelector(`[data-swap="${name}"]`);
        if (fresh) part.replaceWith(fresh);
      }
    } catch (problem) {
      if (!asking.signal.aborted) location.assign(address);
      else if (!(problem instanceof DOMException)) throw problem;
    }
  }
}

customElements.define('time-slider', TimeSlider);
