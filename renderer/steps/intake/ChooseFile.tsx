import { Page } from '../../app/Page.tsx';
import { FileRow } from '../../components/FileRow.tsx';
import { useText } from '../../i18n/use-text.ts';
import { chooseFile } from './actions.ts';
import { text } from './text.ts';

/** Nothing was brought in yet: what to bring, what to leave out, and the way to choose a file. */
export function ChooseFile() {
  const words = useText(text);
  const choose = () => void chooseFile();
  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.chooseOpen}
      primary={{ label: words.choose, onPress: choose }}
    >
      <div className="grid grid-3 stretch">
        <Items title={words.bring} items={words.bringItems} />
        <Items title={words.leave} items={words.leaveItems} />
        <Items title={words.formats} items={words.formatItems} />
      </div>
      <FileRow file={null} invitation={words.fileInvitation} chooseLabel={words.choose} onChoose={choose} />
    </Page>
  );
}

function Items({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
