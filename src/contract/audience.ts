/** The audience says which readers may see an act. */
import { AUDIENCES, type Audience } from '#forum/act.ts';
import { z } from 'zod';
import { partyId } from './ids.ts';
import { list } from './lists.ts';
import { exactly } from './same.ts';

export const audience = exactly<Audience>()(
  z.union([z.enum(AUDIENCES), z.strictObject({ parties: list(partyId).min(1, 'list-empty') })], 'not-in-list'),
);
