/** A camera reads an address from this picture. It is drawn here, so that the address goes to nobody else. */
import { encode } from 'uqr';
import { html, raw } from '#pages/html.ts';
import type { Html } from '#pages/page.ts';

export function qrPicture(address: string, title: string): Html {
  const { data, size } = encode(address, { border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${title}">
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${raw(path)}" fill="#000" />
  </svg>`;
}
