import { Button } from './Button.tsx';

interface UndoButtonProps {
  /** What was changed last, in words; null when there is nothing to take back. */
  readonly changed: string | null;
  readonly label: string;
  readonly onUndo: () => void;
  readonly disabled?: boolean;
}

/** Says what was changed last and takes it back. */
export function UndoButton({ changed, label, onUndo, disabled = false }: UndoButtonProps) {
  return (
    <span className="row">
      <span className="sub" role="status">
        {changed}
      </span>
      {changed !== null && (
        <Button onPress={onUndo} disabled={disabled}>
          {label}
        </Button>
      )}
    </span>
  );
}
