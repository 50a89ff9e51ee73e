import { describe, expect, it } from 'vitest';
import { errorWords } from '../../../renderer/i18n/errors.ts';
import { languages } from '../../../renderer/i18n/language.ts';
import { type ErrorDetails, errorCodes } from '../../../shared/errors.ts';

const parts = ['what', 'unchanged', 'wayOut'] as const;

/** Details as the engine gives them, and details that say nothing or are of another kind than expected. */
const manyDetails: readonly ErrorDetails[] = [
  {},
  {
    line: 1345,
    seconds: 90,
    positives: 12,
    negatives: 3,
    needed: 30,
    column: 'huur',
    expiresOn: '2026-10-01',
    reason: 'mistyped',
  },
  {
    line: null,
    seconds: null,
    positives: null,
    negatives: null,
    needed: null,
    column: null,
    expiresOn: null,
    reason: null,
  },
  { line: 'x', positives: '12', negatives: '3', needed: '30', column: 4, expiresOn: 2026, reason: 'other' },
];

describe('errorWords', () => {
  it.each(errorCodes)('%s: what happened, what did not change and the way out, in both languages', (code) => {
    for (const language of languages) {
      for (const details of manyDetails) {
        const words = errorWords({ code, details }, language);
        for (const part of parts) {
          expect(words[part]).toMatch(/^[\p{Lu}\d].*[.?]$/u);
          expect(words[part]).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
        }
      }
    }
  });

  it('does not leave a Dutch sentence in the English words', () => {
    const same = errorCodes.filter((code) => {
      const [nl, en] = languages.map((language) => errorWords({ code, details: {} }, language));
      return parts.some((part) => nl![part] === en![part]);
    });
    expect(same).toEqual([]);
  });

  it.each([
    ['FILE_MALFORMED', { line: 1345 }, 'what', 'regel 1.345', 'line 1,345'],
    ['TRAIN_TOO_FEW_POSITIVES', { positives: 12, needed: 30 }, 'what', 'Er zijn 12', '12'],
    ['TRAIN_TOO_FEW_POSITIVES', { positives: 12, needed: 30, keptApart: 21 }, 'wayOut', 'meten: 21', 'with: 21'],
    ['CRITERIA_INVALID', { missing: ['stopRule', 'owner'] }, 'what', 'tekens, wie beslist', 'characters, who decides'],
    ['TRAIN_TOO_FEW_NEGATIVES', { negatives: 3, needed: 30 }, 'what', 'Nodig zijn er 30', '30'],
    ['TRAIN_COLUMN_UNUSABLE', { column: 'huur' }, 'what', 'kolom huur', 'huur'],
    ['MODEL_EXPIRED', { expiresOn: '2026-10-01' }, 'what', '1 oktober 2026', '1 October 2026'],
    ['VAULT_THROTTLED', { seconds: 90 }, 'wayOut', '90 seconden', '90 seconds'],
    ['VAULT_THROTTLED', { seconds: 1 }, 'wayOut', '1 seconde.', '1 second.'],
    [
      'QUARTER_COLUMNS_MISSING',
      { table: 'Contacten', columns: ['datum', 'soort'] },
      'what',
      'datum en soort',
      'datum and soort',
    ],
    ['QUARTER_TABLE_MISSING', { tables: ['Onderzoeken'] }, 'what', 'ontbreekt Onderzoeken', 'lacks Onderzoeken'],
    ['QUARTER_KNOWN', { quarter: '2026-K4' }, 'what', 'als 2026-K4', 'as 2026-K4'],
    ['QUARTER_QUESTION_OPEN', { column: 'sinds' }, 'what', 'in sinds', 'in sinds'],
    [
      'ROLE_MAY_NOT',
      { needs: 'work', role: 'controleur' },
      'what',
      'Als controleur kunt u hier niets',
      'As controller',
    ],
    ['GATES_OTHER_DOSSIERS', { onlyUnknown: true }, 'wayOut', 'bekend’ aan', 'known” on'],
    ['GATES_OTHER_DOSSIERS', { onlyUnknown: false }, 'wayOut', 'bekend’ uit', 'known” off'],
    ['ROLE_MAY_NOT', { needs: 'approve', role: 'analist' }, 'wayOut', 'een FG of auditor', 'privacy officer'],
    ['PERSON_EXISTS', { user: 'anna' }, 'what', 'Anna heeft al', 'Anna has access'],
    ['PERSON_KEPT', { reason: 'recovery' }, 'wayOut', 'nieuwe herstelcode', 'new recovery code'],
    ['VAULT_PASSPHRASE_SHARED', { with: 'person' }, 'what', 'Iemand anders', 'Somebody else'],
    ['FILE_ENCRYPTED', { by: 'key' }, 'wayOut', 'sleutel voor leveranciers', 'key for suppliers'],
    ['FILE_DECRYPT_FAILED', { cause: 'DAMAGED' }, 'wayOut', 'beschadigd', 'damaged'],
    ['VAULT_RECOVERY_WRONG', { reason: 'mistyped' }, 'wayOut', '6 groepen van 5', '6 groups of 5'],
  ] as const)('%s names its details', (code, details, part, dutch, english) => {
    expect(errorWords({ code, details }, 'nl')[part]).toContain(dutch);
    expect(errorWords({ code, details }, 'en')[part]).toContain(english);
  });
});
