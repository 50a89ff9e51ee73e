import type { Db } from './database.ts';

/** What the analyst decided about a feature. */
export interface FeatureChoice {
  readonly name: string;
  readonly used: boolean;
  readonly justification: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

type ChoiceRow = Omit<FeatureChoice, 'used'> & { readonly used: number };

/** Saves a decision in place of the one before. */
export function putFeatureChoice(db: Db, choice: FeatureChoice): void {
  db.prepare(
    `INSERT INTO feature_choice (name, used, justification, decided_by, decided_at)
     VALUES (@name, @used, @justification, @decidedBy, @decidedAt)
     ON CONFLICT (name) DO UPDATE SET used = excluded.used, justification = excluded.justification,
       decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
  ).run({ ...choice, used: choice.used ? 1 : 0 });
}

/** All decisions by name; a feature without one is off. */
export function featureChoices(db: Db): ReadonlyMap<string, FeatureChoice> {
  const rows = db
    .prepare<[], ChoiceRow>(
      'SELECT name, used, justification, decided_by AS decidedBy, decided_at AS decidedAt FROM feature_choice',
    )
    .all();
  return new Map(rows.map((row) => [row.name, { ...row, used: row.used === 1 }]));
}
