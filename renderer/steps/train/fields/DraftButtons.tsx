import type { ReactNode } from 'react';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { Button } from '../../../components/Button.tsx';

interface DraftButtonsProps {
  readonly saveLabel: string;
  readonly discardLabel: string;
  readonly clearLabel: string;
  readonly canSave: boolean;
  readonly canDiscard: boolean;
  readonly canClear: boolean;
  /** What stands in the way of keeping it, or that it was kept. */
  readonly status: ReactNode;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onClear: () => void;
}

/** What can be done with a draft as a whole, and how it stands. */
export function DraftButtons(props: DraftButtonsProps) {
  return (
    <div className="row train-save">
      <RoleButton needs="work" onPress={props.onSave} disabled={!props.canSave}>
        {props.saveLabel}
      </RoleButton>
      <Button kind="subtle" onPress={props.onDiscard} disabled={!props.canDiscard}>
        {props.discardLabel}
      </Button>
      <RoleButton needs="work" silent kind="subtle" onPress={props.onClear} disabled={!props.canClear}>
        {props.clearLabel}
      </RoleButton>
      <span role="status">{props.status}</span>
    </div>
  );
}
