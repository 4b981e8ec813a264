-- Up to which instant a server has decided whatever arrived at it, and whether it left in good order. Without a mark it is
-- a server of before, which said nothing of this.
ALTER TABLE reachable ADD COLUMN settled timestamptz, ADD COLUMN ended boolean NOT NULL DEFAULT false;
