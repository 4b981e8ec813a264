// @ts-check
/**
 * Passkeys: a button with `data-passkey` names the address of a ceremony. `…/options` says what to ask the authenticator, the address
 * itself takes its answer and says where to go on. Without this script the buttons stay hidden.
 */

/** @param {string} address @param {object} body @returns {Promise<{ ok: boolean, says: Record<string, any> }>} */
const send = async (address, body) => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, says: await response.json().catch(() => ({})) };
};

/** @param {HTMLElement} button @param {string} text */
const tell = (button, text) => {
  const place = document.getElementById(button.dataset['tell'] ?? '');
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
};

/** What is typed in the form around the button. @param {HTMLElement} button */
const typedAround = (button) => {
  const form = button.closest('form');
  return form ? Object.fromEntries([...new FormData(form)].filter(([name]) => !name.startsWith('password'))) : {};
};

/** @param {HTMLButtonElement} button */
const ceremony = async (button) => {
  const address = button.dataset['passkey'] ?? '';
  const failed = button.dataset['failed'] ?? '';
  const typed = typedAround(button);
  const asked = await send(`${address}/options`, typed);
  if (!asked.ok) return tell(button, asked.says['says'] ?? failed);
  const known = button.dataset['known'] !== undefined;
  const options = /** @type {any} */ (asked.says);
  const credential = known
    ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  if (!(credential instanceof PublicKeyCredential)) return tell(button, failed);
  const answered = await send(address, { ...typed, credential: credential.toJSON() });
  if (!answered.ok) return tell(button, answered.says['says'] ?? failed);
  location.assign(answered.says['to']);
};

const able = 'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
for (const button of document.querySelectorAll('button[data-passkey]')) {
  if (!able || !(button instanceof HTMLButtonElement)) continue;
  button.hidden = false;
  for (const instead of document.querySelectorAll('[data-without-passkey]')) instead.setAttribute('hidden', '');
  button.addEventListener('click', () => {
    tell(button, '');
    button.disabled = true;
    // The person said no, or took too long: the browser tells no more than that.
    ceremony(button)
      .catch(() => tell(button, button.dataset['failed'] ?? ''))
      .finally(() => (button.disabled = false));
  });
}
