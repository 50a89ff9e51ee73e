import { useId } from 'react';
import { Button, type ButtonProps } from '../components/Button.tsx';
import { type BlockedPermission, useRoleBlock } from './use-role-block.ts';

interface RoleButtonProps extends ButtonProps {
  /** What the role of whoever opened the vault must allow. */
  readonly needs: BlockedPermission;
  /** Another button of the same row says already why the role cannot use it. */
  readonly silent?: boolean;
}

/** A button that not every role may use: for the others it is closed and says why, instead of failing when it is pressed. */
export function RoleButton({ needs, silent = false, ...button }: RoleButtonProps) {
  const blocked = useRoleBlock(needs);
  const id = useId();
  if (blocked === null) return <Button {...button} />;
  if (silent) return <Button {...button} disabled />;
  return (
    <span className="row row-tight no-print">
      <Button {...button} disabled describedBy={id} />
      <span id={id} className="sub">
        {blocked}
      </span>
    </span>
  );
}
