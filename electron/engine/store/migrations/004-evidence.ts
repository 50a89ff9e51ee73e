/** Replacements in a draw, what was measured, the permission to look at groups, and what people declared and signed. */
export const evidenceTables = `
-- A drawn dossier that cannot be investigated, and the next in line that took its place (null when nobody was left).
CREATE TABLE draw_replacement (
  draw_id INTEGER NOT NULL REFERENCES draw (id) ON DELETE CASCADE,
  dossier_row INTEGER NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  replaced_by_row INTEGER,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (draw_id, dossier_row),
  UNIQUE (draw_id, replaced_by_row)
) STRICT, WITHOUT ROWID;

-- Results that take time to measure. The subject says what was measured; a result of another subject than the present one is out of date.
CREATE TABLE measurement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  result TEXT NOT NULL CHECK (json_valid(result)),
  measured_by TEXT NOT NULL,
  measured_at TEXT NOT NULL
) STRICT;
CREATE INDEX measurement_of_kind ON measurement (kind, id);

-- Why, by whom and until when group attributes may be looked at. One person asks, another approves.
CREATE TABLE bias_permission (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  users TEXT NOT NULL CHECK (json_valid(users)),
  valid_until TEXT NOT NULL,
  delete_on TEXT NOT NULL CHECK (delete_on >= valid_until),
  asked_by TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  approved_by TEXT CHECK (approved_by <> asked_by),
  approved_at TEXT,
  ended_by TEXT,
  ended_at TEXT,
  CHECK ((approved_at IS NULL) = (approved_by IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
) STRICT;

-- Groups counted elsewhere and rounded, to tens as a rule.
CREATE TABLE group_table (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  period TEXT NOT NULL,
  base INTEGER NOT NULL CHECK (base IN (1, 5, 10)),
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

-- An explanation, by name, of something that was measured; the newest of a subject and key counts.
CREATE TABLE explanation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL,
  key TEXT NOT NULL,
  words TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX explanation_of_subject ON explanation (subject, key, id);

-- What somebody declared about a check of the control matrix; the newest counts.
CREATE TABLE declaration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  reference TEXT NOT NULL,
  review_on TEXT NOT NULL,
  declared_by TEXT NOT NULL,
  declared_at TEXT NOT NULL
) STRICT;
CREATE INDEX declaration_of_name ON declaration (name, id);

-- Who signed for what. The hash is of everything that was on the table; nobody signs the same twice.
CREATE TABLE signature (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject_hash TEXT NOT NULL CHECK (length(subject_hash) = 64),
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  signed_by TEXT NOT NULL,
  role TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  UNIQUE (subject_hash, signed_by)
) STRICT;
${['explanation', 'declaration', 'signature'].map(onlyGrows).join('\n')}
`;

/** What people said stays as they said it; whoever changes their mind says something new. */
function onlyGrows(table: string): string {
  return `CREATE TRIGGER ${table}_never_changed BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_never_shortened BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;
}
