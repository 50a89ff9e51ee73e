import type { InspectedColumn } from '../../../shared/contract/intake.ts';
import { CellSelect } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useText } from '../../i18n/use-text.ts';
import { setReason, setRole } from './actions.ts';
import { columnWords } from './column-words.ts';
import { leastReasonLength, needsReason, offeredRoles } from './decisions.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** The role of one column: only the roles it may get, and room for the reason that a proxy needs. */
export function ColumnRole({ column }: { readonly column: InspectedColumn }) {
  const words = useText(text);
  const { roles, whys } = useText(columnWords);
  const { name } = column.profile;
  const role = useIntake(({ decisions }) => decisions.roles[name] ?? 'refuse');
  const offered = offeredRoles(column);
  const { proposal } = column;
  if (offered.length === 1) return <span className="sub">{whys[proposal.why]}</span>;
  return (
    <span className="stack stack-tight intake-role">
      <CellSelect
        label={words.roleOf(name)}
        value={role}
        options={offered.map((value) => ({ value, label: roles[value] }))}
        onChange={(value) => setRole(name, value)}
      />
      {role !== proposal.role && <span className="sub">{words.changed(roles[proposal.role])}</span>}
      {role === proposal.role && proposal.why !== 'FEATURE' && <span className="sub">{whys[proposal.why]}</span>}
      {needsReason(column, role) && <Reason name={name} />}
    </span>
  );
}

function Reason({ name }: { readonly name: string }) {
  const words = useText(text);
  const reason = useIntake(({ reasons }) => reasons[name] ?? '');
  const short = leastReasonLength - reason.trim().length;
  return (
    <TextField
      label={words.reasonLabel(name)}
      hint={words.reasonHint}
      lines={2}
      maxLength={2000}
      value={reason}
      error={short > 0 ? words.reasonShort(short) : null}
      onChange={(value) => setReason(name, value)}
    />
  );
}
