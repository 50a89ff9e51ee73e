import { Button } from '../../components/Button.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useText } from '../../i18n/use-text.ts';
import { showView } from './store.ts';
import { text } from './text.ts';

/** What a new vault needs, and the way to one. */
export function NewVaultPanel() {
  const words = useText(text);
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.newVault}</h2>
      <p>{words.newVaultWhy}</p>
      <ol className="plain numbered stack">
        {words.needs.map((need, i) => (
          <li key={need.title}>
            <Tag>{i + 1}</Tag>
            <span>
              <span className="strong">{need.title}</span>
              <br />
              <span className="sub">{need.hint}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button onPress={() => showView('create')}>{words.createOpen}</Button>
        <Button kind="subtle" onPress={() => showView('restore')}>
          {words.restoreAction}
        </Button>
      </div>
    </section>
  );
}
