/**
 * Quarterly deliveries and what is made ready from them. The delivered rows themselves lie in tables made from the layout
 * (`source_rows` in store/quarter-rows.ts): `q_<table>`, and apart from them `qbias_<table>` for group attributes.
 */
export const quarterTables = `
CREATE TABLE quarter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  quarter TEXT NOT NULL CHECK (quarter GLOB '[0-9][0-9][0-9][0-9]-K[1-4]'),
  reference_date TEXT NOT NULL,
  supplier TEXT NOT NULL,
  source_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('offered', 'accepted', 'rejected')),
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;

-- Versions of records in accepted deliveries that end once this delivery is accepted, and when they ended before that.
CREATE TABLE quarter_succession (
  quarter INTEGER NOT NULL REFERENCES quarter (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  earlier INTEGER NOT NULL,
  until INTEGER NOT NULL,
  until_before INTEGER,
  PRIMARY KEY (quarter, source, earlier)
) STRICT, WITHOUT ROWID;

-- How the columns of a supplier's export are called, remembered for the next delivery.
CREATE TABLE supplier_mapping (
  supplier TEXT PRIMARY KEY,
  saved_at TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT, WITHOUT ROWID;

-- What the analyst decided about a feature; what was never decided is off.
CREATE TABLE feature_choice (
  name TEXT PRIMARY KEY,
  used INTEGER NOT NULL CHECK (used IN (0, 1)),
  justification TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Versions of what counts as an unlawful benefit. One that was trained with is frozen.
CREATE TABLE label_definition (
  version INTEGER PRIMARY KEY,
  definition TEXT NOT NULL CHECK (json_valid(definition)),
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  frozen_at TEXT
) STRICT;

-- One computation of all features, as known on each reference date; only the newest is kept.
CREATE TABLE feature_run (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  quarter_id INTEGER NOT NULL REFERENCES quarter (id) ON DELETE CASCADE,
  computed_at TEXT NOT NULL,
  label_version INTEGER NOT NULL,
  summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;

CREATE TABLE feature_column (
  run_id INTEGER NOT NULL REFERENCES feature_run (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  -- Float64 for numbers, Int32 codes into levels otherwise; one value per case.
  type TEXT NOT NULL CHECK (type IN ('number', 'code')),
  levels TEXT NOT NULL CHECK (json_valid(levels)),
  data BLOB NOT NULL,
  stats TEXT NOT NULL CHECK (json_valid(stats)),
  PRIMARY KEY (run_id, name)
) STRICT;
`;
