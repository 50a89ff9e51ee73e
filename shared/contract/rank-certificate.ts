import { z } from 'zod';
import type { CertificateSummary } from '../domain/draw-certificate.ts';
import { call } from './call.ts';
import { ofList } from './rank.ts';
import { sealSchema } from './seal.ts';
import { fileId } from './shell.ts';

export const certificateContract = {
  /** What the certificate of the present draw says, its lists of keys apart; null before the draw. */
  'rank.certified': call<CertificateSummary | null>()(z.strictObject(ofList), { needs: 'read' }),
  /** Keeps in the log that the certificate was printed to a file, which the shell did. */
  'rank.certificatePdf': call<null>()(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), ...ofList })),
  /** Writes the certificate of the present draw. */
  'rank.certificate': call<{ readonly bytes: number }>()(
    z.strictObject({ file: fileId, seal: sealSchema.optional(), ...ofList }),
  ),
};
