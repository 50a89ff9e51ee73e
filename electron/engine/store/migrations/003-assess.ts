/** What a model must show, and what was tried elsewhere. */
export const assessTables = `
-- Versions of what a model must show before it may be used. One that is locked never changes.
CREATE TABLE criteria (
  version INTEGER PRIMARY KEY,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  locked_by TEXT,
  locked_at TEXT,
  trainings_before INTEGER CHECK (trainings_before >= 0),
  CHECK ((locked_at IS NULL) = (locked_by IS NULL) AND (locked_at IS NULL) = (trainings_before IS NULL))
) STRICT;
CREATE TRIGGER criteria_locked BEFORE UPDATE ON criteria WHEN OLD.locked_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'criteria are locked'); END;
CREATE TRIGGER criteria_kept BEFORE DELETE ON criteria WHEN OLD.locked_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'criteria are locked'); END;

-- Profiles that were tested outside this vault, in counts; comparable under the same definition of the outcome only.
CREATE TABLE tested_profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  period TEXT NOT NULL,
  hits INTEGER NOT NULL CHECK (hits >= 0),
  n INTEGER NOT NULL CHECK (n >= hits AND n > 0),
  label_version INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
`;
