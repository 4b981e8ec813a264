/** Closes a sentence; where it ends with «г.», its point is there already. */
export const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
