/** The identity providers that the operator names, from a file. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Provider } from '#desk/provider.ts';
import { ROLES } from '#forum/role.ts';
import { CannotStart, messageOf } from '#store/fault.ts';

const SECRETARIAT = 'secretariat';

const schema = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,40}$/),
      name: z.string().min(1).max(100),
      issuer: z.url({ protocol: /^https?$/ }),
      client: z.string().min(1),
      secret: z.string().min(1).exactOptional(),
      /** The variable of the environment that holds the secret. */
      'secret-from': z.string().min(1).exactOptional(),
      /** Ids of parties; `secretariat` for the Secretariat. */
      parties: z.array(z.string().min(1)).min(1),
      roles: z.array(z.enum(ROLES)).min(1).exactOptional(),
      vouches: z.boolean().exactOptional(),
    }),
  )
  .max(100);

/** Throws `CannotStart` with one line for the person who starts it. */
export async function readProviders(
  path: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly Provider[]> {
  if (!path) return [];
  const read = schema.safeParse(await parsed(path));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new CannotStart(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  return read.data.map(({ secret, 'secret-from': from, parties, ...provider }) => {
    const given = secret ?? (from === undefined ? undefined : env[from]);
    if (!given) throw new CannotStart(`${path}: the provider ${provider.id} has no secret`);
    return { ...provider, secret: given, parties: parties.map((party) => (party === SECRETARIAT ? null : party)) };
  });
}

async function parsed(path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new CannotStart(`The identity providers cannot be read from ${path}: ${messageOf(error)}`);
  }
}
