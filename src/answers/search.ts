import { search as find } from '#reading/search.ts';
import { stamp, type Resource } from './asking.ts';

export const search: Resource<'search'> = (reading, { q }) => ({
  ...stamp(reading),
  query: q ?? '',
  items: find(reading, q ?? ''),
});
