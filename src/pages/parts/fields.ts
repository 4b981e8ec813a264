/** People fill in these fields: a label stands above each, and what it is for below it. */
import { html } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';

export type Field = {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly value?: string;
  readonly hint?: string;
  /** `fill` names what a browser may fill in by itself (HTML, autofill). */
  readonly fill?: string;
  readonly longest?: number;
  readonly shortest?: number;
};

export function field({ id, name = id, label, type = 'text', value = '', hint, fill, longest, shortest }: Field): Html {
  return html`<p class="field">
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      value="${value}"
      required
      ${fill === undefined ? '' : html`autocomplete="${fill}"`}
      ${longest === undefined ? '' : html`maxlength="${longest}"`}
      ${shortest === undefined ? '' : html`minlength="${shortest}"`}
      ${hint === undefined ? '' : html`aria-describedby="${id}-hint"`}
    />
    ${hint === undefined ? '' : html`<span class="hint" id="${id}-hint">${hint}</span>`}
  </p>`;
}

export type Option = readonly [value: string, text: string];

export function select(id: string, label: string, options: readonly Option[], chosen = '', name = id): Html {
  return html`<p class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${name}">
      ${options.map(([value, text]) => option(value, text, chosen))}
    </select>
  </p>`;
}

/** `grouped` has its choices in groups. */
export function grouped(
  id: string,
  label: string,
  groups: readonly (readonly [label: string, options: readonly Option[]])[],
  chosen = '',
): Html {
  return html`<p class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id}">
      ${groups.map(([group, options]) =>
        options.length === 0
          ? ''
          : html`<optgroup label="${group}">${options.map(([value, text]) => option(value, text, chosen))}</optgroup>`,
      )}
    </select>
  </p>`;
}

const option = (value: string, text: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen ? html` selected` : ''}>${text}</option>`;

/** `choices` lets a person choose several of a few. */
export function choices(
  id: string,
  legend: string,
  options: readonly Option[],
  chosen: readonly string[],
  name = id,
): Html {
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    ${options.map(
      ([value, text]) =>
        html`<p>
          <input
            type="checkbox"
            id="${id}-${value}"
            name="${name}"
            value="${value}"
            ${chosen.includes(value) ? html` checked` : ''}
          />
          <label for="${id}-${value}">${text}</label>
        </p>`,
    )}
  </fieldset>`;
}
