-- What was done to accounts. A person stands here by id alone: the name is the account's, and goes with it when the person is erased.
CREATE TABLE account_log (
  n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  deed text NOT NULL,
  -- Whose account it was, with the party and the roles that it had afterwards.
  person text NOT NULL,
  party text,
  roles text[] NOT NULL,
  -- A browser, the scope of a token, or the issuer of an identity; never a name.
  about text,
  -- Who did it; null where it was the service itself.
  by_person text,
  by_party text,
  by_roles text[] NOT NULL DEFAULT '{}'
);
CREATE INDEX account_log_person ON account_log (person, n);
CREATE INDEX account_log_by_person ON account_log (by_person, n);
CREATE INDEX account_log_party ON account_log (party, n);

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON account_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON account_log TO concord_app;
-- Number and instant are the database's own: nobody writes an entry into the past.
GRANT INSERT (deed, person, party, roles, about, by_person, by_party, by_roles) ON account_log TO concord_app;

-- An invitation that an officer asked for, and that somebody else has to confirm.
CREATE TABLE account_request (
  person text PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- How far letters about the log have been written. One row, made with the first look.
CREATE TABLE told_changes (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  n bigint NOT NULL CHECK (n >= 0)
);

-- Which way of signing in a session was begun with.
ALTER TABLE token ADD COLUMN credential text;

-- What opens the commitment `given` of an act. The record needs none of it: rows go when the person is erased.
CREATE TABLE opening (
  n bigint PRIMARY KEY,
  salt bytea NOT NULL CHECK (octet_length(salt) = 32),
  person text NOT NULL,
  credential text NOT NULL
);
CREATE INDEX opening_person ON opening (person);

GRANT SELECT, INSERT, DELETE ON account_request, opening TO concord_app;
GRANT SELECT, INSERT, UPDATE ON told_changes TO concord_app;
