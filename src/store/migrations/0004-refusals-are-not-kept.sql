-- A refusal wrote nothing, so its key is free again: what was kept of refusals goes.
DELETE FROM answered WHERE first IS NULL;
ALTER TABLE answered
  DROP COLUMN refused,
  ALTER COLUMN first SET NOT NULL,
  ALTER COLUMN size SET NOT NULL,
  ALTER COLUMN root SET NOT NULL;
