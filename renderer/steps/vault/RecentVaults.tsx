import { useEffect } from 'react';
import type { PickedFile, RecentVault } from '../../../shared/contract/shell.ts';
import { ask } from '../../app/bridge.ts';
import { useAsk } from '../../app/use-ask.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useVaultStep } from './store.ts';
import { text } from './text.ts';

/** The vaults used on this computer, to choose one from, or another file. */
export function RecentVaults({ onChange }: { readonly onChange: () => void }) {
  const words = useText(text);
  const format = useFormat();
  const { chosen } = useVaultStep();
  const recent = useAsk('shell.recentVaults', {});
  const listed = recent.value ?? [];
  const present = listed.filter((vault) => !vault.missing);
  const first = present[0];

  useEffect(() => {
    if (first !== undefined && useVaultStep.getState().chosen === null) useVaultStep.setState({ chosen: first });
  }, [first]);

  const chooseFile = async () => {
    const picked = await ask('shell.openFile', { kind: 'vault' });
    if (picked === null) return;
    useVaultStep.setState({ chosen: picked });
    onChange();
  };

  const details = (vault: RecentVault) =>
    words.vaultDetails(format.dateTime(vault.openedAt), format.bytes(vault.bytes));
  // A vault that a backup was put back as has another id than the same place in the list.
  const listedAs = present.find((vault) => chosen !== null && isSamePlace(vault, chosen));
  const extra = chosen !== null && listedAs === undefined ? [chosen] : [];
  const options = [
    ...extra.map((file) => ({ value: file.file, label: file.name, hint: file.folder })),
    ...present.map((vault) => ({
      value: vault.file,
      label: vault.name,
      hint: (
        <>
          {vault.folder}
          <br />
          {details(vault)}
        </>
      ),
    })),
  ];

  return (
    <div className="stack">
      {recent.error !== null && <ErrorPanel error={recent.error} />}
      {options.length > 0 && (
        <RadioGroup
          cards
          label={words.recent}
          options={options}
          value={listedAs?.file ?? chosen?.file ?? null}
          onChange={(file) => {
            useVaultStep.setState({ chosen: [...extra, ...present].find((one) => one.file === file) ?? null });
            onChange();
          }}
        />
      )}
      {recent.state === 'ready' && options.length === 0 && <p>{words.noRecent}</p>}
      <MissingVaults vaults={listed.filter((vault) => vault.missing)} onForgotten={recent.again} />
      <Button kind={options.length > 0 ? 'subtle' : 'secondary'} onPress={() => void chooseFile()}>
        {options.length > 0 ? words.otherVault : words.chooseVault}
      </Button>
    </div>
  );
}

const isSamePlace = (one: PickedFile, other: PickedFile): boolean =>
  one.name === other.name && one.folder === other.folder;

interface MissingVaultsProps {
  readonly vaults: readonly RecentVault[];
  readonly onForgotten: () => void;
}

/** Vaults that are no longer where they were: perhaps on a stick that is not plugged in. */
function MissingVaults({ vaults, onForgotten }: MissingVaultsProps) {
  const words = useText(text);
  if (vaults.length === 0) return null;
  const forget = async (file: string) => {
    await ask('shell.forgetVault', { file });
    onForgotten();
  };
  return (
    <div className="stack stack-tight">
      <h3 className="utrecht-heading-3">{words.missing}</h3>
      <ul className="plain">
        {vaults.map((vault) => (
          <li key={vault.file} className="row between">
            <span className="sub">
              {vault.name} · {vault.folder}
            </span>
            <LinkButton onPress={() => void forget(vault.file)} label={words.forgetNamed(vault.name)}>
              {words.forget}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
