import { NO_SUSPICION } from '../domain/no-suspicion.ts';
import { type FeatureDictionary, type FeatureWords, labelOf, termSentence } from '../domain/sentences.ts';
import type { FileColumn, ModelFile } from './model-file-schema.ts';
import { modelSql, type SqlOptions } from './model-sql.ts';

function wordsOf(column: FileColumn): FeatureWords {
  const words = { label: labelOf(column.name), whole: false };
  if (column.kind === 'categorical') return { ...words, levels: column.levels };
  return column.readAs === 'number' ? words : { ...words, numbers: column.readAs };
}

/** How the values of the table must be written, as sentences for whoever delivers them; none where nothing is special. */
export function sqlDeliveryNotes({ columns }: ModelFile): string[] {
  const readAs = (kind: FileColumn['readAs']): string =>
    columns
      .filter((column) => column.readAs === kind)
      .map(({ name }) => name)
      .join(', ');
  const dates = readAs('date');
  const yesNo = readAs('boolean');
  return [
    ...(dates === '' ? [] : [`Lever datums als dagen sinds 1-1-1970: ${dates}.`]),
    ...(yesNo === '' ? [] : [`Lever ja en nee als J en N: ${yesNo}.`]),
  ];
}

/**
 * The SQL of a model (see `modelSql`) under what a reader must know before running it: until when it holds, how the table must be
 * delivered, and what the model looks at.
 * @throws TypeError for a condition on another kind of feature, or one that the model does not list
 */
export function modelFileSql(file: ModelFile, options: SqlOptions): string {
  const { model, provenance, columns } = file;
  const words: FeatureDictionary = new Map(columns.map((column) => [column.name, wordsOf(column)]));
  const notes = [
    `Toetssteen ${provenance.software}: ${model.kind}. Geldig tot en met ${provenance.expiresOn}; daarna niet meer gebruiken.`,
    NO_SUSPICION,
    ...sqlDeliveryNotes(file),
    ...model.terms.map((term) => `  ${termSentence(term, words).nl}`),
  ];
  // A name with a line break in it would end the comment.
  const comments = notes.map((note) => `-- ${note.replaceAll(/[\r\n]+/g, ' ')}`);
  return [...comments, modelSql(model, options), ''].join('\n');
}
