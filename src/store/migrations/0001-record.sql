-- The record: acts numbered from 0, never changed, and the head that every writer locks.

CREATE TABLE act (
  n bigint PRIMARY KEY CHECK (n >= 0),
  recorded_at timestamptz NOT NULL CHECK (recorded_at = date_trunc('milliseconds', recorded_at)),
  content text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
);

-- One row. `peaks` is the edge of the Merkle tree, 32 bytes each, largest subtree first: one column of bytes is read and
-- written a tenth faster than an array. Room is left on the page so that its many versions stay on it.
CREATE TABLE head (
  size bigint NOT NULL CHECK (size >= 0),
  recorded_at timestamptz,
  peaks bytea NOT NULL CHECK (octet_length(peaks) % 32 = 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32)
) WITH (fillfactor = 10);

-- The root of no leaves is SHA-256 of nothing (RFC 6962, section 2.1).
INSERT INTO head VALUES (0, NULL, '', sha256(''));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The record is never changed: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', HINT = 'A correction is a new act that names the one it corrects.';
END
$$;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON act
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- It stays one row without an index, which every append would pay for.
CREATE TRIGGER one_row BEFORE INSERT OR DELETE OR TRUNCATE ON head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON act TO concord_app;
GRANT SELECT, UPDATE ON head TO concord_app;
