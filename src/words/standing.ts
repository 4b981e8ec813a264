/** The shapes that sentences about standing are made of. */
export type { Count } from '#forum/party/read.ts';
export type { Status } from '#forum/party/acts.ts';
