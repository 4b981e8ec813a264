-- What the desk keeps beside the record. None of it is an act: it expires, is revoked, is swept away.

-- A token is known by its digest alone: whoever reads this table can sign in as nobody.
CREATE TABLE token (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  person text NOT NULL,
  party text,
  roles text[] NOT NULL,
  scope text NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX token_expires_at ON token (expires_at);

-- Requests that were answered, by the key that their sender chose: written with the acts, see store/record/answered.ts.
CREATE TABLE answered (
  person text NOT NULL,
  key text NOT NULL,
  request bytea NOT NULL CHECK (octet_length(request) = 32),
  first bigint,
  acts integer NOT NULL,
  size bigint,
  root bytea,
  refused text,
  at timestamptz NOT NULL,
  PRIMARY KEY (person, key)
);
CREATE INDEX answered_at ON answered (at);

-- When the service could be reached: each server prolongs a span of its own while it runs, and begins another after a pause.
CREATE TABLE reachable (
  span uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  since timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until >= since)
) WITH (fillfactor = 50);

GRANT SELECT, INSERT, DELETE ON token, answered TO concord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON reachable TO concord_app;
