import type { Migration } from '../migrate.ts';

const settingsAndLog = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  event TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER log_is_never_changed BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_never_shortened BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- REPLACE deletes without firing the trigger above; a row that is not the next one is refused here.
CREATE TRIGGER log_only_grows BEFORE INSERT ON log
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
`;

const deliveries = `
-- AUTOINCREMENT: the log and the row tables go by these numbers, so that none may come back after a delivery was discarded.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  source_file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  reference_date TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;

CREATE TABLE column_info (
  delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT,
  reason TEXT,
  profile TEXT NOT NULL CHECK (json_valid(profile)),
  PRIMARY KEY (delivery_id, position)
) STRICT, WITHOUT ROWID;
`;

const trainings = `
CREATE TABLE training (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL,
  config TEXT NOT NULL CHECK (json_valid(config)),
  seed INTEGER NOT NULL
) STRICT;
CREATE INDEX training_of_delivery ON training (delivery_id);

CREATE TABLE model (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  training_id INTEGER NOT NULL REFERENCES training (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json)),
  UNIQUE (training_id, kind)
) STRICT;
`;

const draws = `
CREATE TABLE seed_commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  training_id INTEGER NOT NULL REFERENCES training (id) ON DELETE CASCADE,
  committed_at TEXT NOT NULL,
  commitment TEXT NOT NULL,
  seed TEXT NOT NULL
) STRICT;
CREATE INDEX seed_commitment_of_training ON seed_commitment (training_id);

CREATE TABLE draw (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  training_id INTEGER NOT NULL REFERENCES training (id) ON DELETE CASCADE,
  -- UNIQUE: a lot is drawn once with a seed.
  seed_commitment_id INTEGER NOT NULL UNIQUE REFERENCES seed_commitment (id),
  at TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  model_kind TEXT NOT NULL,
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  random_size INTEGER NOT NULL CHECK (random_size BETWEEN 0 AND capacity),
  only_unknown INTEGER NOT NULL CHECK (only_unknown IN (0, 1)),
  population INTEGER NOT NULL,
  eligible INTEGER NOT NULL,
  population_hash TEXT NOT NULL,
  cutoff REAL
) STRICT;
CREATE INDEX draw_of_training ON draw (training_id);

CREATE TABLE draw_item (
  draw_id INTEGER NOT NULL REFERENCES draw (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  dossier_row INTEGER NOT NULL,
  number TEXT NOT NULL,
  route TEXT NOT NULL CHECK (route IN ('model', 'random')),
  rank INTEGER,
  probability REAL,
  PRIMARY KEY (draw_id, position),
  UNIQUE (draw_id, dossier_row)
) STRICT, WITHOUT ROWID;
`;

const series = `
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('delivery', 'training', 'model', 'draw')),
  owner_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  data BLOB NOT NULL,
  UNIQUE (owner_kind, owner_id, name)
) STRICT;
${['delivery', 'training', 'model', 'draw'].map(dropSeriesWith).join('\n')}
`;

/** A series goes with its owner; one table for four kinds of owner cannot say so with a foreign key. */
function dropSeriesWith(owner: string): string {
  return `CREATE TRIGGER series_of_${owner} AFTER DELETE ON ${owner}
BEGIN DELETE FROM series WHERE owner_kind = '${owner}' AND owner_id = OLD.id; END;`;
}

/**
 * Settings, log, deliveries, trainings with their models, draws and typed arrays. The delivered rows live in tables that are made
 * per delivery (row-table.ts): `source_<id>` and, apart from it, `bias_<id>`.
 */
export const first: Migration = { version: 1, sql: settingsAndLog + deliveries + trainings + draws + series };
