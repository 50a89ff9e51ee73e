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

/**
 * Lets the analyst pick where to write; null when the dialog is closed without a choice. Some systems leave the extension off: it is
 * added, and where that makes it the name of an existing file, the dialog comes back so that the analyst is asked about that one.
 */
export async function pickToSave(
  window: BrowserWindow,
  kind: SaveKind,
  suggestedName: string,
  words: Words,
): Promise<string | null> {
  const filter = saveFilters(words)[kind];
  const extension = `.${filter.extensions[0]}`;
  let defaultPath = withExtension(path.basename(suggestedName), extension);
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      filters: [filter],
      defaultPath,
    });
    if (canceled || filePath === '') return null;
    const complete = withExtension(filePath, extension);
    if (complete === filePath || !existsSync(complete)) return complete;
    defaultPath = complete;
  }
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
    sql: { name: files.sql, extensions: ['sql'] },
  };
}
