// Locking: whatever locks the vault, nothing of it stays behind, and what was half done is gone.
import { expect, type Page } from '@playwright/test';
import { complaintsOf } from './page-checks.ts';
import { answerDialogs, call, errorCode, PASSPHRASE, type Running, untilRenewed } from './shell-app.ts';
import {
  bringIn,
  button,
  chooseVault,
  expectHeading,
  openStep,
  openVault,
  test,
  trainQuickly,
  tryToOpen,
  writeTable,
} from './trouble.ts';

/** What only the vault knows; the name of its file is no secret. */
const secrets = ['Voorbeeldstad', 'A. Analist', 'dossiers.csv', 'bewijsstukken', 'D00001'];

async function expectNothingLeft(page: Page): Promise<void> {
  await expectHeading(page, 'Kluis openen');
  const left = await page.evaluate(
    (words) =>
      words.filter((word) => document.documentElement.outerHTML.includes(word) || document.title.includes(word)),
    secrets,
  );
  expect(left).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(errorCode(await call(page, 'vault.info', {}))).toBe('VAULT_LOCKED');
  expect(errorCode(await call(page, 'intake.rows', { offset: 0, limit: 1 }))).toBe('VAULT_LOCKED');
}

async function openAgain(running: Running, file: string): Promise<void> {
  await chooseVault(running, file);
  await tryToOpen(running.page, PASSPHRASE);
  await expectHeading(running.page, 'Kluis Voorbeeldstad');
}

test('the button and the menu lock, and nothing of the vault stays in the page', async ({ fresh, vault }) => {
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(`${userData}/dossiers.csv`, { rows: 200, unlawful: 35 }));
  await expect(page.getByText('bewijsstukken_te_laat').first()).toBeVisible();
  await untilRenewed(page, () => button(page, 'Vergrendelen').click());
  await expectNothingLeft(page);

  await openAgain(fresh, vault.path);
  await expect(button(page, /^2\. Gegevens/)).toContainText('200 dossiers');
  const lockFromMenu = () =>
    app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('lock');
      item?.click();
      return item?.accelerator;
    });
  await untilRenewed(page, async () => expect(await lockFromMenu()).toBe('CommandOrControl+L'));
  await expectNothingLeft(page);
  expect(complaints).toEqual([]);
});

test('when the screen locks during a training, the earlier training stays and the new one leaves no trace', async ({
  fresh,
  vault,
}) => {
  const { app, page, userData } = fresh;
  const complaints = complaintsOf(page);
  await openVault(fresh, vault);
  await bringIn(fresh, writeTable(`${userData}/dossiers.csv`, { rows: 2000, unlawful: 60 }));
  await trainQuickly(page);
  await expect(button(page, 'Verder naar toetsen')).toBeEnabled({ timeout: 20_000 });
  const before = await call(page, 'train.current', {});

  await trainQuickly(page, 200);
  await expect(button(page, 'Stoppen')).toBeVisible();
  await expect(button(page, /^4\. Trainen/)).toContainText('bezig');
  await untilRenewed(page, () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')));
  await expectNothingLeft(page);

  await openAgain(fresh, vault.path);
  await openStep(page, 'Trainen');
  await expect(button(page, 'Verder naar toetsen')).toBeEnabled();
  await expect(button(page, 'Stoppen')).toHaveCount(0);
  expect(await call(page, 'train.current', {})).toEqual(before);

  await openStep(page, 'Verantwoorden');
  await button(page, 'Keten nagaan').click();
  await expect(page.getByText('De keten klopt', { exact: true })).toBeVisible();
  const log = await call(page, 'account.log', { offset: 0, limit: 50 });
  if (!log.ok) throw new Error(log.error.code);
  const events = log.value.entries.map(({ event }) => event);
  expect(events.filter((event) => event === 'train.done')).toHaveLength(1);
  expect(events.filter((event) => event === 'vault.opened')).toHaveLength(2);
  expect(complaints).toEqual([]);
});

test('a practice vault says so on every page, narrow and on paper as well', async ({ fresh }) => {
  const { page } = fresh;
  const said = page.getByText('Oefenkluis: geen echte inwoners');
  await expect(said).toHaveCount(0);
  await makePracticeVault(fresh);
  await expect(said).toBeVisible();
  await expectHeading(page, 'Uw herstelcode');
  const code = await page.locator('.recovery-code .code').allTextContents();
  for (const [index, group] of code.entries()) {
    const field = page.getByLabel(`Groep ${index + 1}`, { exact: true });
    if ((await field.count()) === 1) await field.fill(group);
  }
  await button(page, 'Code staat op papier').click();
  await expectHeading(page, 'Kluis Voorbeeldstad');

  const pages = [...(await page.getByRole('navigation', { name: 'Stappen' }).getByRole('button').all())];
  expect(pages).toHaveLength(12);
  for (const entry of pages) {
    await entry.click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(said).toBeVisible();
  }
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(said).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(said).toBeVisible();
  await page.emulateMedia({ media: null });
  await button(page, 'EN').click();
  await expect(page.getByText('Practice vault: no real residents')).toBeVisible();
});

async function makePracticeVault({ app, page, userData }: Running): Promise<void> {
  await button(page, 'Nieuwe kluis maken…').click();
  await page.getByLabel('Gemeente', { exact: true }).fill('Voorbeeldstad');
  await page.getByLabel('Uw naam', { exact: true }).fill('A. Analist');
  await page.getByLabel('Doel', { exact: true }).fill('oefenen');
  await page.getByLabel('Eigenaar', { exact: true }).fill('Team Werk');
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Nog een keer dezelfde wachtzin', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('checkbox', { name: 'Dit is een oefenkluis' }).check();
  await answerDialogs(app, `${userData}/oefenen.toets`);
  await button(page, 'Plek kiezen…').click();
  await button(page, 'Kluis maken').click();
}
