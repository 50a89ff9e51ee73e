import type { BiasVault } from '../../../../shared/contract/assess-groups.ts';
import { labelOf } from '../../../../shared/domain/sentences.ts';
import { Facts } from '../../../components/Facts.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { vaultText } from './text-vault.ts';

/** What lies in the bias vault and what the newest permission says, with who did what and when. */
export function PermissionFacts({ vault: { attributes, permission, deleted } }: { readonly vault: BiasVault }) {
  const words = useText(vaultText);
  const format = useFormat();
  const holds = attributes.map(({ name, rows }) => words.attribute(labelOf(name), format.count(rows)));
  const rows = [{ term: words.holds, value: holds.length === 0 ? words.holdsNothing : holds.join(', ') }];
  if (permission !== null) {
    const { purpose, basis, users, validUntil, deleteOn, askedBy, askedAt, approvedBy, approvedAt } = permission;
    const { endedBy, endedAt } = permission;
    rows.push(
      { term: words.purpose, value: purpose },
      { term: words.basis, value: basis },
      { term: words.users, value: users.join(', ') },
      { term: words.validUntil, value: format.date(validUntil) },
      { term: words.deleteOn, value: format.date(deleteOn) },
      { term: words.asked, value: words.byAt(askedBy, format.dateTime(askedAt)) },
    );
    if (approvedBy !== null && approvedAt !== null)
      rows.push({ term: words.approved, value: words.byAt(approvedBy, format.dateTime(approvedAt)) });
    if (endedBy !== null && endedAt !== null)
      rows.push({ term: words.ended, value: words.byAt(endedBy, format.dateTime(endedAt)) });
  }
  if (deleted !== null) {
    const { rows: count, by, at } = deleted;
    rows.push({ term: words.deleted, value: words.deletedBy(format.count(count), by, format.dateTime(at)) });
  }
  return <Facts rows={rows} />;
}
