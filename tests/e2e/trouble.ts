// What the specs of trouble share: vaults that were made beforehand, tables with a known content, and the way to both in the window.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { lockCriteria, saveCriteria } from '../../electron/engine/assess/criteria-state.ts';
import type { Store } from '../../electron/engine/store/store.ts';
import { createVault } from '../../electron/engine/vault/vault.ts';
import { proposedCriteria } from '../../shared/domain/criteria.ts';
import { randomStream } from '../../shared/learning/random.ts';
import { answerDialogs, PASSPHRASE, type Running, test as shellTest } from './shell-app.ts';

export interface ClosedVault {
  readonly path: string;
  readonly recoveryCode: string;
}

/** One closed, empty vault per worker, at the lowest allowed cost of a guess: making one takes most of the time of a spec. */
export const test = shellTest.extend<{ vault: ClosedVault }, { practice: boolean; template: ClosedVault }>({
  /** Whether it is a vault to practise in: a real one shows no estimates beside own numbers before the gates are open. */
  practice: [false, { option: true, scope: 'worker' }],
  template: [
    async ({ practice }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'toetssteen-template-'));
      await use(await makeVault(path.join(folder, 'kluis.toets'), practice));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  /** A copy of the template beside the application's own files. */
  vault: async ({ template, fresh }, use) => {
    const copy = path.join(fresh.userData, 'kluis.toets');
    for (const suffix of ['', '.keys']) copyFileSync(template.path + suffix, copy + suffix);
    await use({ ...template, path: copy });
  },
});

/** A closed vault of Voorbeeldstad in which `fill` has put something. */
export async function closedVault(
  file: string,
  fill: (store: Store) => void | Promise<void>,
  demo = false,
): Promise<ClosedVault> {
  const { store, recoveryCode } = await createVault({
    path: file,
    municipality: 'Voorbeeldstad',
    user: 'A. Analist',
    passphrase: PASSPHRASE,
    demo,
    calibrate: false,
  });
  await fill(store);
  store.close();
  return { path: file, recoveryCode };
}

/** An empty vault in which it was laid down what a model must show, so that models may be trained. */
const makeVault = (file: string, practice: boolean): Promise<ClosedVault> =>
  closedVault(
    file,
    (store) =>
      store.write((db) => {
        saveCriteria(db, store.user, { ...proposedCriteria, owner: 'Manager Inkomen' });
        lockCriteria(db, store.user, 1);
      }),
    practice,
  );

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export const expectHeading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** Goes to a step by its name in the list of steps. */
export const openStep = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Stappen' })
    .getByRole('button', { name: new RegExp(String.raw`^\d\. ${name}`) })
    .click();

/** Picks a vault file, on the page where vaults are opened. */
export async function chooseVault({ app, page }: Running, file: string): Promise<void> {
  await answerDialogs(app, file);
  await button(page, /^(Kluisbestand|Ander bestand) kiezen…$/).click();
  await expect(page.getByRole('radio', { name: path.basename(file) }).first()).toBeChecked();
}

/** Types a secret and asks for the vault that is chosen. */
export async function tryToOpen(page: Page, secret: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(Wachtzin|Herstelcode)$/ }).fill(secret);
  await button(page, 'Kluis openen').click();
}

/** From the first page to the opened vault. */
export async function openVault(running: Running, { path: file }: ClosedVault): Promise<void> {
  await chooseVault(running, file);
  await tryToOpen(running.page, PASSPHRASE);
  await expectHeading(running.page, 'Kluis Voorbeeldstad');
}

/** Has a file read through, on the page of the step Gegevens. */
export async function chooseTable({ app, page }: Running, file: string): Promise<void> {
  await openStep(page, 'Gegevens');
  await answerDialogs(app, file);
  await button(page, 'Bestand kiezen…').first().click();
}

/** Brings a table in with everything as the program proposes it. */
export async function bringIn(running: Running, file: string): Promise<void> {
  const { page } = running;
  await chooseTable(running, file);
  await expectHeading(page, 'Gegevens nakijken');
  await page.getByRole('checkbox', { name: /^Deze peildatum klopt/ }).check();
  await button(page, /regels inlezen$/).click();
  await expectHeading(page, 'Ingelezen gegevens');
}

/** Trains with few parts and repetitions, which is enough to see what becomes of it. */
export async function trainQuickly(page: Page, repeats = 10): Promise<void> {
  await openStep(page, 'Trainen');
  await setRepeats(page, repeats);
  await button(page, /^(Opnieuw trainen|Trainen)$/).click();
}

async function setRepeats(page: Page, repeats: number): Promise<void> {
  await page.getByText('Instellingen', { exact: true }).click();
  await page.getByLabel('Delen', { exact: true }).fill('3');
  await page.getByLabel('Herhalingen', { exact: true }).fill(String(repeats));
}

export interface Planted {
  readonly rows: number;
  /** How many of the rows have the outcome onrechtmatig; a tenth of the rest was never investigated. */
  readonly unlawful: number;
}

/** Writes a table in which evidence that came in late goes with unlawful outcomes. */
export function writeTable(file: string, { rows, unlawful }: Planted): string {
  const stream = randomStream(7, 1);
  const dossiers = Array.from({ length: rows }, (_, row) => {
    const late = stream.integer(7);
    return { number: `D${String(row + 1).padStart(5, '0')}`, late, risk: late + 4 * stream.uniform() };
  });
  const last = dossiers.map(({ risk }) => risk).sort((a, b) => b - a)[unlawful - 1] ?? Number.POSITIVE_INFINITY;
  const lines = dossiers.map(({ number, late, risk }) => {
    const found = stream.uniform() < 0.1 ? 'niet onderzocht' : 'rechtmatig';
    const rent = 200 + stream.integer(700);
    return [number, late, stream.integer(5), rent, stream.integer(120), risk >= last ? 'onrechtmatig' : found].join(
      ';',
    );
  });
  const header = 'dossiernr;bewijsstukken_te_laat;inkomsten_gewijzigd;huurbedrag;maanden_in_uitkering;uitkomst';
  writeFileSync(file, [header, ...lines, ''].join('\r\n'));
  return file;
}
