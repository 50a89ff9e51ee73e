import { type Bilingual, termSentence } from '../../shared/domain/sentences.ts';
import type { AdditiveModel } from '../../shared/learning/additive-model.ts';
import { makeModelFile, type Provenance, writeModelFile } from '../../shared/learning/model-file.ts';
import { modelSql } from '../../shared/learning/model-sql.ts';
import { VERSION } from '../../shared/version.ts';
import type { Analysis } from './analysis.ts';
import { describeTerms } from './describe-terms.ts';
import { writeFileAtomic } from './files/write-atomic.ts';
import { type Cell, writeCsv } from './files/write-csv.ts';
import type { PresentTraining, ScoredModel } from './training.ts';

export type ModelFormat = 'json' | 'sql' | 'csv';

const header = ['kenmerk of regel', 'klasse', 'gewicht (log-odds)', 'punten', 'raak', 'van'];

/** A table that the SQL reads from; whoever runs it elsewhere puts their own name there. */
const SQL_TABLE = 'dossiers';
const SQL_ID = 'dossiernummer';

function provenanceOf({ delivery, hash }: Analysis, { config, createdAt }: PresentTraining): Provenance {
  const { seed, expiresOn, folds, repeats, measuredOn, known, unlawful, rules } = config;
  const configuration = { folds, repeats, measuredOn, known, unlawful, rules: JSON.parse(JSON.stringify(rules)) };
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

/** What a reader of the SQL must know before running it. */
function sqlText(model: AdditiveModel, { expiresOn }: Provenance, analysis: Analysis): string {
  const terms = model.terms.map((term) => `--   ${termSentence(term, analysis.words).nl.replaceAll(/[\r\n]+/g, ' ')}`);
  return [
    `-- Toetssteen ${VERSION}: ${model.kind}. Geldig tot en met ${expiresOn}; daarna niet meer gebruiken.`,
    '-- Een schatting is geen verdenking en nooit een grond voor een huisbezoek.',
    ...terms,
    modelSql(model, { table: SQL_TABLE, id: SQL_ID }),
    '',
  ].join('\n');
}

/**
 * Writes a model outside the vault: a file that stands on its own, SQL for another database, or its terms as a table.
 * @throws AppError FILE_WRITE_FAILED
 */
export async function exportModel(
  analysis: Analysis,
  training: PresentTraining,
  scored: ScoredModel,
  format: ModelFormat,
  path: string,
): Promise<void> {
  if (format === 'csv') {
    await writeCsv(path, header, cardRows(scored, analysis));
    return;
  }
  const provenance = provenanceOf(analysis, training);
  const text =
    format === 'sql'
      ? sqlText(scored.model, provenance, analysis)
      : writeModelFile(makeModelFile(scored.model, analysis.table, analysis.words, provenance));
  await writeFileAtomic(path, [Buffer.from(text, 'utf8')]);
}
