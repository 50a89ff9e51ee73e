import type { Seal } from '../../shared/contract/seal.ts';
import type { Bilingual } from '../../shared/domain/sentences.ts';
import { makeModelFile, type Provenance, writeModelFile } from '../../shared/learning/model-file.ts';
import { modelFileSql } from '../../shared/learning/model-file-sql.ts';
import { VERSION } from '../../shared/version.ts';
import type { Analysis } from './analysis.ts';
import { describeTerms } from './describe-terms.ts';
import { writeFileAtomic } from './files/write-atomic.ts';
import { type Cell, writeCsv } from './files/write-csv.ts';
import type { PresentTraining, ScoredModel } from './training.ts';

export interface ModelDestination {
  readonly format: 'json' | 'sql' | 'csv';
  readonly path: string;
  /** How the file is encrypted; without it the file is written as it is. */
  readonly seal: Seal | undefined;
}

const header = ['kenmerk of regel', 'klasse', 'gewicht (log-odds)', 'punten', 'raak', 'van'];

/** A table that the SQL reads from; whoever runs it elsewhere puts their own name there. */
const SQL_TABLE = 'dossiers';
const SQL_ID = 'dossiernummer';

/** A model that left its vault left its gates behind as well. */
const NOT_RELEASED =
  'Niet vrijgegeven: alleen om na te kijken. Voor mensen wordt een model alleen gebruikt in de kluis, achter de poorten.';

function provenanceOf({ delivery, hash }: Analysis, { config, createdAt }: PresentTraining): Provenance {
  const { seed, expiresOn, folds, repeats, measuredOn, known, unlawful, rules, ruleFit } = config;
  const configuration = {
    folds,
    repeats,
    measuredOn,
    known,
    unlawful,
    rules: JSON.parse(JSON.stringify(rules)),
    ruleFit,
    release: NOT_RELEASED,
  };
  return {
    dataHash: hash,
    configuration,
    seed,
    trainedFrom: delivery.referenceDate,
    trainedTo: delivery.referenceDate,
    createdAt: createdAt.slice(0, 10),
    expiresOn,
    software: VERSION,
  };
}

/** One line per rule or linear term, one per class of a characteristic. */
function cardRows(scored: ScoredModel, analysis: Analysis): Cell[][] {
  const said = ({ nl }: Bilingual): string => nl;
  const lines = describeTerms(scored, analysis).flatMap(({ text, coefficient, support, hits, classes }): Cell[][] => {
    if (classes === null) return [[said(text), null, coefficient, null, hits, support]];
    return classes.map((own) => [said(text), said(own.text), own.effect, own.points, own.hits, own.support]);
  });
  return [['basis', null, scored.model.intercept, null, null, null], ...lines];
}

/**
 * Writes a model outside the vault: a file that stands on its own, SQL for another database, or its terms as a table.
 * @throws AppError FILE_WRITE_FAILED; MODEL_FILE_INVALID for a model that could not be read again
 */
export async function exportModel(
  analysis: Analysis,
  training: PresentTraining,
  scored: ScoredModel,
  { format, path, seal }: ModelDestination,
): Promise<void> {
  if (format === 'csv') {
    await writeCsv(path, header, cardRows(scored, analysis), seal);
    return;
  }
  const file = makeModelFile(scored.model, analysis.table, analysis.words, provenanceOf(analysis, training));
  const text = format === 'sql' ? modelFileSql(file, { table: SQL_TABLE, id: SQL_ID }) : writeModelFile(file);
  await writeFileAtomic(path, [Buffer.from(text, 'utf8')], seal);
}
