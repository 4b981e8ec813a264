-- A refusal leaves its key free (docs/decisions/0011-orders-and-the-keeper.md): only what was recorded is remembered.
DELETE FROM answered WHERE first IS NULL;
ALTER TABLE answered DROP COLUMN refused;
ALTER TABLE answered ALTER COLUMN first SET NOT NULL, ALTER COLUMN size SET NOT NULL, ALTER COLUMN root SET NOT NULL;
