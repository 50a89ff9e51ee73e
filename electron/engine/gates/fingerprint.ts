import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../store/canonical-json.ts';

/** SHA-256 over canonical JSON: what a count does not show, such as the words of a reason, is still among what is signed for. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(value as Json), 'utf8')
    .digest('hex');
