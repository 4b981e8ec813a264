-- The texts that are put to decision, by the digest that the record names. Never changed: other bytes have another digest.
CREATE TABLE text (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  type text NOT NULL,
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 5242880),
  handed_in timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- Texts of an office are packed already.
ALTER TABLE text ALTER COLUMN bytes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, DELETE ON text TO concord_app;
GRANT UPDATE (handed_in) ON text TO concord_app;
