/**
 * `VERSION` is the version of Concord. It stands in the OpenAPI document and in every ETag, so that a new version is
 * never taken for the old.
 */
export const VERSION = '0.1.0';
