import type { Settings } from '../../shared/contract/shell.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../i18n/language.ts';
import { ask } from './bridge.ts';
import { listenToJobs } from './jobs.ts';
import { isStep, type PageId } from './steps.ts';
import { useApp } from './store.ts';

/** Shows a page. Without an open vault only the vault step, the glossary and the help have something to show. */
export function goTo(page: PageId): void {
  const { vault } = useApp.getState();
  if (vault === null && page !== 'vault' && page !== 'glossary' && page !== 'help') return;
  useApp.setState((app) => ({ page, step: isStep(page) ? page : app.step }));
}

/** Reads again which vault is open and how far each step is. Call it after anything that changes a step's facts. */
export async function refresh(): Promise<void> {
  try {
    const [vault, progress] = await Promise.all([ask('vault.info', {}), ask('vault.progress', {})]);
    useApp.setState({ vault, progress });
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === 'VAULT_LOCKED')) throw thrown;
    useApp.setState({ vault: null, progress: null, page: 'vault', step: 'vault' });
  }
}

/** Changes settings of this computer, such as after how many minutes the vault locks. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const settings = await ask('shell.settings', { change });
  useApp.setState({ settings, language: settings.language });
}

/** Switches the language at once, and keeps the choice. */
export async function setLanguage(language: Language): Promise<void> {
  useApp.setState({ language });
  await changeSettings({ language });
}

/** Closes the vault. The shell ends the engine's thread and renews this page, so nothing needs clearing here. */
export const lock = () => ask('shell.lock', {});

/** Asks for all the page must know before it shows anything. */
export async function start(): Promise<void> {
  listenToJobs((state) => {
    if (state.status === 'done' && useApp.getState().vault !== null) void refresh();
  });
  const [about] = await Promise.all([ask('shell.about', {}), changeSettings({})]);
  useApp.setState({ version: about.version });
  await refresh();
}
