-- People, and how they prove who they are. The record names none of them: an account can be emptied and the record stays whole.

CREATE TABLE account (
  person text PRIMARY KEY DEFAULT gen_random_uuid()::text,
  -- Null before the first officer has named themselves, and after a person was erased.
  name text,
  address text,
  language text NOT NULL CHECK (language IN ('en', 'ru')),
  party text,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  invited_by text,
  invited_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Since when there is something to sign in with.
  open_since timestamptz,
  closed_at timestamptz,
  CHECK ((party IS NULL) = (roles = ARRAY['secretariat-officer']))
);
-- One address signs in to one account. Invitations are not counted: another delegation's would show in the answer.
CREATE UNIQUE INDEX account_signs_in ON account (lower(address)) WHERE open_since IS NOT NULL AND closed_at IS NULL;
CREATE UNIQUE INDEX account_of_party ON account (lower(address), coalesce(party, '')) WHERE closed_at IS NULL;

-- One at a time for each person, known by its digest alone.
CREATE TABLE invitation (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  person text NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);

CREATE TABLE passkey (
  id text PRIMARY KEY,
  person text NOT NULL REFERENCES account ON DELETE CASCADE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  used_at timestamptz
);
CREATE INDEX passkey_person ON passkey (person);

-- A password counts only together with a one-time code (RFC 6238); no code counts twice.
CREATE TABLE password (
  person text PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  salt bytea NOT NULL,
  hash bytea NOT NULL,
  otp_secret bytea NOT NULL,
  otp_step bigint NOT NULL DEFAULT 0,
  set_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE backup_code (
  person text NOT NULL REFERENCES password ON DELETE CASCADE,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  PRIMARY KEY (person, digest)
);

-- As whom an identity provider knows the person.
CREATE TABLE identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  person text NOT NULL REFERENCES account ON DELETE CASCADE,
  PRIMARY KEY (issuer, subject)
);
CREATE UNIQUE INDEX identity_person ON identity (person, issuer);

-- What was asked of a browser and has to come back once.
CREATE TABLE challenge (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  purpose text NOT NULL,
  kept text NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX challenge_expires_at ON challenge (expires_at);

-- Sessions and personal tokens: party and roles are then those of the account at the moment.
ALTER TABLE token
  ADD COLUMN id text NOT NULL UNIQUE DEFAULT gen_random_uuid()::text,
  ADD COLUMN account text REFERENCES account ON DELETE CASCADE,
  ADD COLUMN name text,
  ADD COLUMN origin text,
  ADD COLUMN browser text,
  ADD COLUMN seen_at timestamptz NOT NULL DEFAULT clock_timestamp();
CREATE INDEX token_account ON token (account);

GRANT SELECT, INSERT, UPDATE, DELETE ON account, invitation, passkey, password, backup_code, identity, challenge, token
  TO concord_app;
