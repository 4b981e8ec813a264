-- Letters that are to go out. None of them is an act; addresses stand here and nowhere else beside the accounts.
CREATE TABLE letter (
  key text PRIMARY KEY CHECK (key <> ''),
  -- Its name on pages and in its Message-ID.
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  person text,
  address text NOT NULL,
  language text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  -- [{"name", "sha256"}]: texts lie in the table text.
  attachments jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'bounced', 'given-up')),
  attempts integer NOT NULL DEFAULT 0,
  answer text,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Until when it is tried, when it is tried next, and when it was sent or given up.
  until timestamptz NOT NULL DEFAULT clock_timestamp() + interval '5 days',
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  settled_at timestamptz,
  -- The silence that it serves on a party, the digest of the word that acknowledges it, and whether the record knows what became of it.
  question text,
  party text,
  token bytea UNIQUE CHECK (octet_length(token) = 32),
  noted boolean NOT NULL DEFAULT false,
  CHECK ((question IS NULL) = (party IS NULL) AND (question IS NULL) = (token IS NULL))
);
CREATE INDEX letter_made_at ON letter (made_at);
CREATE INDEX letter_waiting ON letter (due_at) WHERE state = 'waiting';
CREATE INDEX letter_not_noted ON letter (question, party) WHERE question IS NOT NULL AND NOT noted;

-- How far it has been told what happened. One row.
CREATE TABLE told (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  acts bigint NOT NULL CHECK (acts >= 0),
  daily timestamptz NOT NULL,
  weekly timestamptz NOT NULL
);

-- Which letters a person wants, and in which language where it is not that of the account.
CREATE TABLE mail_choice (
  person text PRIMARY KEY,
  choice text NOT NULL,
  language text
);

GRANT SELECT, INSERT, UPDATE, DELETE ON letter, told, mail_choice TO concord_app;

-- Jobs are graphile-worker's, in a schema that belongs to the application. Its first table is made here, because making a schema
-- is more than the application may do.
CREATE SCHEMA concord_jobs AUTHORIZATION concord_app;
SET LOCAL ROLE concord_app;
CREATE TABLE concord_jobs.migrations (
  id integer PRIMARY KEY,
  ts timestamptz NOT NULL DEFAULT now(),
  breaking boolean NOT NULL DEFAULT false
);
RESET ROLE;
