/**
 * Deciding in the browser: the desk, the questions, and all that is ordered there.
 * Plain forms; each order counts only from a page of this site, and once however often its button is pressed: see orders/page.ts.
 */
import type { Room } from './door.ts';
import { mount } from './orders/mounting.ts';
import { orderPages } from './pages/order-pages.ts';

export const deciding = (room: Room): void => mount(room, orderPages);
