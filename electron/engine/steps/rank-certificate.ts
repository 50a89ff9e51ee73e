import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { certificateContract } from '../../../shared/contract/rank-certificate.ts';
import { AppError } from '../../../shared/errors.ts';
import { certifiedDraw } from '../certified-draw.ts';
import { checkCertificate } from '../check-certificate.ts';
import type { Handlers } from '../context.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import { checkSeal, rememberRecipient, sealDetails } from '../seal.ts';
import { appendLog } from '../store/log.ts';

/** Use cases for the certificate of a present list. */
export const certificateSteps: Handlers<keyof typeof certificateContract> = {
  'rank.certified': ({ store }, { lot = false }) => {
    const certified = certifiedDraw(store, lot);
    if (certified === null) return null;
    const { keys: _keys, drawn: _drawn, ...summary } = certified.certificate;
    return summary;
  },

  'rank.certificatePdf': ({ store }, { lot = false, sha256 }) =>
    // Exclusive waits for its turn behind an import.
    store.exclusive(async (db) => {
      const draw = certifiedDraw(store, lot)?.draw;
      if (draw === undefined) throw new AppError('DRAW_MISSING');
      appendLog(db, { who: store.user, event: 'draw.certificate', details: { draw, sha256, format: 'pdf' } });
      return null;
    }),

  'rank.certificate': async ({ store }, { lot = false, file, seal }) => {
    checkSeal(seal);
    const certified = certifiedDraw(store, lot);
    if (certified === null) throw new AppError('DRAW_MISSING');
    const { draw, certificate, numbers } = certified;
    const failed = checkCertificate(certificate, numbers).filter(({ ok }) => !ok);
    if (failed.length > 0) throw new AppError('CERTIFICATE_FAILED', { failed: failed.map(({ check }) => check) });
    const bytes = Buffer.from(`${JSON.stringify(certificate, null, 2)}\n`);
    await writeFileAtomic(file, [bytes], seal);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // Exclusive waits for its turn behind an import: what left the vault is never left out of the log.
    await store.exclusive(async (db) => {
      rememberRecipient(db, seal);
      appendLog(db, { who: store.user, event: 'draw.certificate', details: { draw, sha256, ...sealDetails(seal) } });
    });
    return { bytes: statSync(file).size };
  },
};
