-- The languages that Concord speaks are listed in its code, in one place. A language added there needs no change here.
ALTER TABLE account DROP CONSTRAINT IF EXISTS account_language_check;
