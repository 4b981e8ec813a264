/** The body of a request as JSON, or what is wrong with it. No more is read than may be sent. */
import { accept, refuse, type Result } from '#kernel/result.ts';
import { problem, type ProblemContext } from '#web/answer.ts';

export async function jsonOf(
  request: Request,
  longest: number,
  asking: ProblemContext,
): Promise<Result<unknown, Response>> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refuse(problem('unsupported-type', asking));
  const bytes = await bytesOf(request, longest);
  if (bytes === null) return refuse(problem('too-large', asking, { facts: { longest } }));
  try {
    return accept(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown);
  } catch {
    return refuse(problem('malformed-body', asking));
  }
}

/** The fields of a form that was sent; null where it is no form, or too long. */
export async function formOf(request: Request, longest: number): Promise<URLSearchParams | null> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return null;
  const bytes = await bytesOf(request, longest);
  return bytes && new URLSearchParams(new TextDecoder().decode(bytes));
}

/** The body, or null where it is longer than that. */
export async function bytesOf(request: Request, longest: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    // The rest is not waited for.
    if (length > longest) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
