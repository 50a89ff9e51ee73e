import type { CertificateSummary } from '../../../shared/domain/draw-certificate.ts';
import { replacementWords } from '../../../shared/domain/replacement-reasons.ts';
import { Facts } from '../../components/Facts.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { certificateText } from './certificate-text.ts';

/** The certificate as it goes on paper: all but the keys of the dossiers, which are in the file. Not on the screen. */
export function CertificatePaper({ certificate }: { readonly certificate: CertificateSummary }) {
  const words = useText(certificateText);
  const format = useFormat();
  const { delivery, population, seed, drawnLog, capacity, random } = certificate;
  const code = (text: string) => <span className="code">{text}</span>;
  const file = `${words.fileName}.json`;
  const command = `npm run -s toetssteen -- verify-draw ${file}`;
  const commands = [
    { what: words.howToCheck, command },
    {
      what: words.howToCheckNumbers,
      command: `${command} --numbers selectie.xlsx --sheet Populatie --column dossier`,
    },
    { what: words.howToCheckSeed, command: `printf '%s' '${seed.value}' | sha256sum` },
  ];
  return (
    <div className="stack rank-paper">
      <Facts
        rows={[
          { term: words.municipality, value: certificate.municipality },
          { term: words.drawnAt, value: format.dateTime(certificate.drawnAt) },
          { term: words.drawnBy, value: certificate.drawnBy },
          { term: words.delivery, value: words.deliveryOf(delivery.name, format.date(delivery.referenceDate)) },
          { term: words.deliveryHash, value: code(delivery.sha256) },
          {
            term: words.population,
            value: `${format.count(population.size)} (${words.onlyUnknown[population.onlyUnknown ? 'on' : 'off']})`,
          },
          { term: words.random, value: words.randomOf(format.count(random), format.count(capacity)) },
          { term: words.probability, value: format.percent(certificate.probability) },
          { term: words.earlierDraws, value: format.count(certificate.earlierDraws) },
          {
            term: words.replacements,
            value: <Replacements certificate={certificate} />,
          },
          { term: words.method, value: words.methodWords },
          { term: words.commitment, value: code(seed.commitment) },
          {
            term: words.committedAt,
            value: words.committedLog(format.dateTime(seed.committedAt), format.count(seed.committedLog.entry)),
          },
          { term: words.seed, value: code(seed.value) },
          { term: words.populationHash, value: code(population.hash) },
          {
            term: words.logHash,
            value: (
              <>
                {code(drawnLog.hash)} <span className="sub">{words.logEntry(format.count(drawnLog.entry))}</span>
              </>
            ),
          },
        ]}
      />
      {commands.map(({ what, command: line }) => (
        <div key={what} className="stack stack-tight">
          <p>{what}</p>
          <pre className="command">{line}</pre>
        </div>
      ))}
    </div>
  );
}

/** So many characters tell keys apart on paper; the file has them whole. */
const KEY_SHOWN = 12;

/** Which dossiers of the lot could not be investigated, by their keys, and which came in their place. */
function Replacements({ certificate: { replacements } }: { readonly certificate: CertificateSummary }) {
  const words = useText(certificateText);
  const language = useLanguage();
  const format = useFormat();
  if (replacements.length === 0) return words.replacementsNone;
  return (
    <>
      {replacements.map(({ replaced, by, reason, decidedAt, decidedBy }) => (
        <p key={replaced}>
          {words.replacement(
            replaced.slice(0, KEY_SHOWN),
            by === null ? words.nobody : `${by.slice(0, KEY_SHOWN)}…`,
            replacementWords[reason][language],
            format.date(decidedAt),
            decidedBy,
          )}
        </p>
      ))}
    </>
  );
}
