/**
 * The translation of numbers into pseudonyms: readable without any key are `kind` and `code`, never the number. `sealed` opens with
 * the key holder's passphrase only (vault/pseudonym-cipher.ts). Other tables refer to a person or dossier by `id`.
 */
export const pseudonymTables = `
CREATE TABLE pseudonym (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'dossier', 'caseworker', 'record')),
  code TEXT NOT NULL UNIQUE,
  -- nonce (12 bytes), number, tag (16 bytes); AES-256-GCM with the code as associated data
  sealed BLOB NOT NULL CHECK (length(sealed) > 28)
) STRICT;
`;
