import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../electron/cli/error-sentences.ts';
import { errorWords } from '../../../renderer/i18n/errors.ts';
import { AppError, type ErrorCode, type ErrorDetails } from '../../../shared/errors.ts';

/** What must be in the Dutch and the English sentences: what happened, and the way out. */
const told: readonly (readonly [ErrorCode, ErrorDetails, readonly [RegExp, RegExp], readonly [RegExp, RegExp]])[] = [
  ['VAULT_DISK_FULL', { cause: 'SQLITE_FULL' }, [/schijf is vol/, /ruimte/], [/disk is full/, /room/]],
  [
    'VAULT_UNREACHABLE',
    { cause: 'SQLITE_IOERR_WRITE' },
    [/neemt niets meer aan/, /stick.*ruimte/],
    [/no more/, /room/],
  ],
  ['VAULT_UNREACHABLE', { cause: 'SQLITE_IOERR_READ' }, [/kan niet meer bij/, /stick/], [/no longer reach/, /stick/]],
  ['FILE_UNREACHABLE', { cause: 'EIO' }, [/niet meer bij de bestanden/, /stick/], [/no longer/, /stick/]],
  ['FILE_WRITE_FAILED', { cause: 'ENOSPC' }, [/niet wegschrijven/, /vol/], [/not be written/, /full/]],
  ['FILE_WRITE_FAILED', { cause: 'EBUSY' }, [/niet wegschrijven/, /Excel/], [/not be written/, /Excel/]],
];

describe('the words for a full disk and a pulled stick', () => {
  it.each(told)('%s %j', (code, details, nl, en) => {
    for (const [language, [what, wayOut]] of [['nl', nl] as const, ['en', en] as const]) {
      const words = errorWords({ code, details }, language);
      expect(words.what).toMatch(what);
      expect(words.wayOut).toMatch(wayOut);
    }
  });

  it.each(['VAULT_DISK_FULL', 'VAULT_UNREACHABLE', 'VAULT_READONLY', 'FILE_UNREACHABLE', 'FILE_CHANGED'] as const)(
    'the command line has a sentence for %s',
    (code) => {
      expect(sentenceOf(new AppError(code, { cause: 'EIO' }))).not.toContain('EIO');
    },
  );
});
