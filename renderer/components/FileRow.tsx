import type { PickedFile } from '../../shared/contract/shell.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { text } from './text.ts';

interface FileRowProps {
  readonly file: PickedFile | null;
  /** What to choose, as long as nothing is: "Kies het bestand van dit kwartaal. CSV of Excel." */
  readonly invitation: string;
  /** Words of the button: "Bestand kiezen…" */
  readonly chooseLabel: string;
  /** Opens the shell's dialog; the page never handles a path. */
  readonly onChoose: () => void;
  readonly disabled?: boolean;
}

/** The file that was picked (name, folder, size), with the button to pick it or another one. */
export function FileRow({ file, invitation, chooseLabel, onChoose, disabled }: FileRowProps) {
  const words = useText(text);
  const format = useFormat();
  return (
    <div className={file === null ? 'file-row' : 'file-row file-row-filled'}>
      {file === null ? (
        <span>{invitation}</span>
      ) : (
        <span>
          <span className="strong">{file.name}</span>
          <br />
          <span className="sub">
            {file.folder}
            {file.bytes > 0 && ` · ${format.bytes(file.bytes)}`}
          </span>
        </span>
      )}
      <Button onPress={onChoose} disabled={disabled}>
        {file === null ? chooseLabel : words.otherFile}
      </Button>
    </div>
  );
}
