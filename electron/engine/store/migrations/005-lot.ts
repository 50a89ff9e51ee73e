/**
 * A list can be drawn by lot from a table that no model was trained on: a draw, and the seed that was fixed for it, belong to the table and
 * only sometimes to a training. SQLite cannot take back NOT NULL, so that the tables are made anew; children before their parents, as a
 * dropped parent takes its children along.
 */
export const lotTables = `
CREATE TABLE seed_commitment_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  training_id INTEGER REFERENCES training (id) ON DELETE CASCADE,
  committed_at TEXT NOT NULL,
  commitment TEXT NOT NULL,
  seed TEXT NOT NULL
) STRICT;
INSERT INTO seed_commitment_new
  SELECT own.id, delivery_id, training_id, committed_at, commitment, own.seed
  FROM seed_commitment own JOIN training ON training.id = training_id;

CREATE TABLE draw_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  -- Null for a list by lot, without a model.
  training_id INTEGER REFERENCES training (id) ON DELETE CASCADE,
  -- UNIQUE: a lot is drawn once with a seed.
  seed_commitment_id INTEGER NOT NULL UNIQUE REFERENCES seed_commitment_new (id),
  at TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  model_kind TEXT,
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  random_size INTEGER NOT NULL CHECK (random_size BETWEEN 0 AND capacity),
  only_unknown INTEGER NOT NULL CHECK (only_unknown IN (0, 1)),
  population INTEGER NOT NULL,
  eligible INTEGER NOT NULL,
  population_hash TEXT NOT NULL,
  cutoff REAL,
  CHECK ((training_id IS NULL) = (model_kind IS NULL)),
  CHECK (training_id IS NOT NULL OR random_size = capacity)
) STRICT;
INSERT INTO draw_new
  SELECT own.id, delivery_id, training_id, seed_commitment_id, at, drawn_by, model_kind, capacity, random_size, only_unknown, population,
    eligible, population_hash, cutoff
  FROM draw own JOIN training ON training.id = training_id;

CREATE TABLE draw_item_new (
  draw_id INTEGER NOT NULL REFERENCES draw_new (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  dossier_row INTEGER NOT NULL,
  number TEXT NOT NULL,
  route TEXT NOT NULL CHECK (route IN ('model', 'random')),
  rank INTEGER,
  probability REAL,
  PRIMARY KEY (draw_id, position),
  UNIQUE (draw_id, dossier_row)
) STRICT, WITHOUT ROWID;
INSERT INTO draw_item_new SELECT draw_id, position, dossier_row, number, route, rank, probability FROM draw_item;

CREATE TABLE draw_replacement_new (
  draw_id INTEGER NOT NULL REFERENCES draw_new (id) ON DELETE CASCADE,
  dossier_row INTEGER NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  replaced_by_row INTEGER,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (draw_id, dossier_row),
  UNIQUE (draw_id, replaced_by_row)
) STRICT, WITHOUT ROWID;
INSERT INTO draw_replacement_new
  SELECT draw_id, dossier_row, reason, note, replaced_by_row, decided_by, decided_at FROM draw_replacement;

-- The log names draws by their numbers, so that none may come back.
DELETE FROM sqlite_sequence WHERE name IN ('draw_new', 'seed_commitment_new');
INSERT INTO sqlite_sequence (name, seq)
  SELECT name || '_new', seq FROM sqlite_sequence WHERE name IN ('draw', 'seed_commitment');

DROP TABLE draw_replacement;
DROP TABLE draw_item;
DROP TABLE draw;
DROP TABLE seed_commitment;
ALTER TABLE seed_commitment_new RENAME TO seed_commitment;
ALTER TABLE draw_new RENAME TO draw;
ALTER TABLE draw_item_new RENAME TO draw_item;
ALTER TABLE draw_replacement_new RENAME TO draw_replacement;

CREATE INDEX seed_commitment_of_delivery ON seed_commitment (delivery_id);
CREATE INDEX seed_commitment_of_training ON seed_commitment (training_id);
CREATE INDEX draw_of_delivery ON draw (delivery_id);
CREATE INDEX draw_of_training ON draw (training_id);
CREATE TRIGGER series_of_draw AFTER DELETE ON draw
BEGIN DELETE FROM series WHERE owner_kind = 'draw' AND owner_id = OLD.id; END;
`;
