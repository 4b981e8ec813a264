-- Who handed a text in: a digest alone opens nothing. Several may hand in the same bytes. Texts kept before have nobody here.
CREATE TABLE text_handed_in (
  digest bytea NOT NULL REFERENCES text ON DELETE CASCADE,
  person text NOT NULL,
  -- Null for the Secretariat, which belongs to no party.
  party text,
  PRIMARY KEY (digest, person)
);

GRANT SELECT, INSERT ON text_handed_in TO concord_app;
GRANT UPDATE (party) ON text_handed_in TO concord_app;
