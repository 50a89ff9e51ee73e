import { z } from 'zod';
import { replacementReasons } from './replacement-reasons.ts';

/**
 * The certificate of a random sample: everything with which the draw can be done again, without a single dossier number.
 *
 * It lists the *order key* of each dossier that could be drawn, SHA-256(seed + number), and not the number itself. What can be checked
 * depends on what the checker has:
 * - with the certificate alone: that the seed is the one committed to, and that the drawn keys are the first of the listed ones;
 * - with the numbers too, which the municipality keeps: that these are the keys of exactly those dossiers, none left out or added;
 * - with the log of the vault too: that the commitment and the population are those that were logged then. Whoever makes up a whole
 *   certificate, seed and commitment included, is only found out there; hence the numbers and hashes of both log entries.
 *
 * Version 2 tells which of the drawn dossiers could not be investigated, why, and which one took their place. Version 1 knew of no
 * replacements; its files still hold.
 *
 * The keys are no numbers but stay personal data. The seed is in the certificate, so that whoever can guess numbers can find out which
 * of them are listed: easy for numbers of eight digits (`numbers: 'own'`), out of reach for pseudonyms of 60 bits made with a secret key.
 */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const shortText = z.string().min(1).max(400);

/** An entry of the vault's log; its hash covers all entries before it. */
const logLine = z.strictObject({ entry: z.int().min(1), hash: sha256 });

/** A dossier in the lot that cannot be investigated, and the next in line; null when nobody was left. */
const replacement = z.strictObject({
  replaced: sha256,
  by: sha256.nullable(),
  reason: z.enum(replacementReasons),
  decidedAt: z.iso.datetime(),
  decidedBy: shortText,
});
export type CertifiedReplacement = z.infer<typeof replacement>;

const shared = {
  format: z.literal('toetssteen-draw-certificate'),
  municipality: shortText,
  /** How the draw goes, in one sentence for people. */
  method: shortText,
  drawnAt: z.iso.datetime(),
  drawnBy: shortText,
  drawnLog: logLine,
  /** The analysis table that was drawn from; `sha256` of the file it was read from, or of what it was made from where that was no file. */
  delivery: z.strictObject({ name: shortText, referenceDate: z.iso.date(), sha256 }),
  /** Selections drawn from the same delivery before this one. */
  earlierDraws: z.int().min(0),
  seed: z.strictObject({ value: shortText, commitment: sha256, committedAt: z.iso.datetime(), committedLog: logLine }),
  /** The dossiers that could be drawn; `hash` as `populationHash` makes it of their numbers. */
  population: z.strictObject({ size: z.int().min(1), hash: sha256, onlyUnknown: z.boolean() }),
  numbers: z.enum(['pseudonyms', 'own']),
  /** Dossiers on the list, of which `random` by lot. */
  capacity: z.int().min(1),
  random: z.int().min(0),
  /** Chance of each dossier to be drawn by lot: the places in line that were looked at, `random` and one per replacement, of the population's size. */
  probability: z.number().min(0).max(1),
  /** Order keys of all dossiers that could be drawn, in ascending order. */
  keys: z.array(sha256),
  /** Order keys of the dossiers drawn by lot, first in line first, replaced ones included. */
  drawn: z.array(sha256),
};

const firstVersion = z.strictObject({ ...shared, version: z.literal(1) });
const secondVersion = z.strictObject({
  ...shared,
  version: z.literal(2),
  /** In the order in which they were decided on. */
  replacements: z.array(replacement),
});

export const drawCertificateSchema = z.discriminatedUnion('version', [firstVersion, secondVersion]);

/** A certificate of any version. */
export type DrawCertificate = z.infer<typeof drawCertificateSchema>;
/** A certificate as it is made today. */
export type NewDrawCertificate = z.infer<typeof secondVersion>;

/** What fits on a sheet of paper. */
export type CertificateSummary = Omit<NewDrawCertificate, 'keys' | 'drawn'>;

/** What is checked of a certificate; the last two need the numbers, `replacements` is about version 2. */
export const certificateChecks = [
  'commitment',
  'committedBefore',
  'populationSize',
  'keysInOrder',
  'drawnFirst',
  'replacements',
  'probability',
  'keysOfNumbers',
  'populationHash',
] as const;

export interface CertificateCheck {
  readonly check: (typeof certificateChecks)[number];
  readonly ok: boolean;
}

export const DRAW_METHOD =
  'De dossiers staan in de volgorde van SHA-256(startwaarde + dossiernummer), in UTF-8 en kleine hexadecimale cijfers; de eerste zijn door loting gekozen.';
