import { Notice } from '../components/Alert.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { roleName, roleNames } from './role-words.ts';
import { useApp } from './store.ts';
import { text } from './text.ts';

/** Says to whoever does not work in this vault what they can do, before they press a button in vain. */
export function RoleNotice() {
  const words = useText(text).looking;
  const language = useLanguage();
  const vault = useApp((app) => app.vault);
  if (vault === null || vault.permissions.includes('work')) return null;
  const role = roleName(roleNames[language], vault.role);
  return (
    <Notice>
      {words.on(role)} {vault.permissions.includes('sign') && words.sign}
      {vault.permissions.includes('approve') && words.approve}
    </Notice>
  );
}
