-- The post finds its work in the letters themselves, so that the schema of the job library is not needed.
DROP SCHEMA IF EXISTS concord_jobs CASCADE;
