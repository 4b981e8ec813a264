/** `sentBy` reads a sent form: its fields in their order, and its files. */
import type { Sent, SentFile } from '#pages/forms/sent.ts';
import { accept, refuse, type Result } from '#kernel/result.ts';
import type { Field } from '#contract/form.ts';
import { bytesOf } from '#web/api/body.ts';

/** Nothing more is read than may be sent. */
export async function sentBy(request: Request, longest: number): Promise<Result<Sent, 'no-form' | 'too-large'>> {
  const header = request.headers.get('content-type') ?? '';
  const type = header.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') return refuse('no-form');
  const bytes = await bytesOf(request, longest);
  if (bytes === null) return refuse('too-large');
  if (type === 'application/x-www-form-urlencoded') {
    return accept({ fields: [...new URLSearchParams(new TextDecoder().decode(bytes))], files: [] });
  }
  try {
    return accept(await partsOf(bytes, header));
  } catch {
    return refuse('no-form');
  }
}

async function partsOf(bytes: Uint8Array, header: string): Promise<Sent> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': header } }).formData();
  const fields: Field[] = [];
  const files: SentFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') fields.push([field, value]);
    // A field for a file in which none was chosen comes as an empty one without a name.
    else if (value.size > 0 || value.name !== '')
      files.push({ field, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields, files };
}
