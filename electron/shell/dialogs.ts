import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { openKinds, saveKinds } from '../../shared/contract/shell.ts';
import type { Words } from './words.ts';

export type OpenKind = (typeof openKinds)[number];
export type SaveKind = (typeof saveKinds)[number];

/** Lets the analyst pick a file or a folder to read; null when the dialog is closed without a choice. */
export async function pickToOpen(window: BrowserWindow, kind: OpenKind, words: Words): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    kind === 'folder'
      ? { properties: ['openDirectory', 'dontAddToRecent'] }
      : { properties: ['openFile', 'dontAddToRecent'], filters: [openFilters(words)[kind]] },
  );
  return canceled ? null : (filePaths[0] ?? null);
}

export interface SaveRequest {
  readonly kind: SaveKind;
  readonly suggestedName: string;
  /** The file will be encrypted: `.age` comes behind the extension of its kind. */
  readonly sealed?: boolean | undefined;
}

/**
 * Lets the analyst pick where to write; null when the dialog is closed without a choice. Some systems leave the extension off: it is
 * added, and where that makes it the name of an existing file, the dialog comes back so that the analyst is asked about that one.
 */
export async function pickToSave(
  window: BrowserWindow,
  { kind, suggestedName, sealed = false }: SaveRequest,
  words: Words,
): Promise<string | null> {
  const plain = saveFilters(words)[kind];
  const filter = sealed ? { name: words.files.sealed, extensions: [SEALED] } : plain;
  const completed = (file: string): string => {
    const extension = `.${plain.extensions[0]}`;
    return sealed ? sealedName(file, extension) : withExtension(file, extension);
  };
  let defaultPath = completed(path.basename(suggestedName));
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      filters: [filter],
      defaultPath,
    });
    if (canceled || filePath === '') return null;
    const complete = completed(filePath);
    if (complete === filePath || !existsSync(complete)) return complete;
    defaultPath = complete;
  }
}

const SEALED = 'age';

/** The name of an encrypted file says what comes out of it: `lijst.csv.age`, also where only `lijst` or `lijst.age` was typed. */
function sealedName(file: string, extension: string): string {
  const ending = `.${SEALED}`;
  const inner = file.toLowerCase().endsWith(ending) ? file.slice(0, -ending.length) : file;
  return `${withExtension(inner, extension)}${ending}`;
}

function withExtension(file: string, extension: string): string {
  return file.toLowerCase().endsWith(extension) ? file : `${file}${extension}`;
}

function openFilters({ files }: Words): Record<Exclude<OpenKind, 'folder'>, FileFilter> {
  return {
    table: { name: files.table, extensions: ['csv', 'txt', 'xlsx'] },
    delivery: { name: files.delivery, extensions: ['zip', 'xlsx', 'csv', 'txt', 'age'] },
    vault: { name: files.vault, extensions: ['toets'] },
    backup: { name: files.backup, extensions: ['toets'] },
  };
}

function saveFilters({ files }: Words): Record<SaveKind, FileFilter> {
  return {
    vault: { name: files.vault, extensions: ['toets'] },
    backup: { name: files.backup, extensions: ['toets'] },
    restore: { name: files.vault, extensions: ['toets'] },
    csv: { name: files.csv, extensions: ['csv'] },
    xlsx: { name: files.xlsx, extensions: ['xlsx'] },
    json: { name: files.json, extensions: ['json'] },
    pdf: { name: files.pdf, extensions: ['pdf'] },
    sql: { name: files.sql, extensions: ['sql'] },
  };
}
