import type { Draw } from '../../../shared/contract/rank.ts';
import { Facts } from '../../components/Facts.tsx';
import { useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** The numbers that fix the lot, and the commands with which anybody can check it without this program. */
export function CheckPanel({ draw }: { readonly draw: Draw }) {
  const words = useText(text);
  const commands = [
    { what: words.commandCommitment, command: `printf '%s' '${draw.seed}' | sha256sum` },
    {
      what: words.commandOrder,
      command: `while read -r n; do printf '%s %s\\n' "$(printf '%s' "${draw.seed}$n" | sha256sum | cut -c1-64)" "$n"; done < numbers.txt | LC_ALL=C sort | head -n ${draw.choice.random}`,
    },
    { what: words.commandPopulation, command: `printf '%s' "$(LC_ALL=C sort numbers.txt)" | sha256sum` },
  ];
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.check}</h2>
      <p>{words.checkWhy}</p>
      <Facts
        rows={[
          { term: words.seed, value: <span className="code">{draw.seed}</span> },
          { term: words.commitment, value: <span className="code">{draw.seedCommitment}</span> },
          { term: words.populationHash, value: <span className="code">{draw.populationHash}</span> },
        ]}
      />
      {commands.map(({ what, command }) => (
        <div key={what} className="stack stack-tight">
          <p>{what}</p>
          <pre className="command">{command}</pre>
        </div>
      ))}
    </section>
  );
}
