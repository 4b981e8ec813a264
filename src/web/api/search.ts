import { search as find } from '#web/search.ts';
import { stamp, type Resource } from './asking.ts';

export const search: Resource<'search'> = (reading, { q }) => ({
  ...stamp(reading),
  query: q ?? '',
  items: find(reading, q ?? ''),
});
