import { useWords } from '../../ui/translator';

const PRIVACY = ['privacyText', 'privacyList', 'privacyNetwork', 'privacySites'] as const;

/** What this is, where the facts come from, what leaves the browser. */
export function About({ version }: { version: string }) {
  const words = useWords();
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words('sectionAbout')}</h2>
      <p>{words('aboutVersion', version)}</p>
      <p>
        {words('aboutData')}{' '}
        <a href="https://github.com/bangumi-data/bangumi-data" target="_blank" rel="noopener noreferrer">bangumi-data</a>{' ('}
        <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener noreferrer">CC BY 4.0</a>{'). '}
        {words('aboutChanges')}
      </p>
      <h3>{words('privacy')}</h3>
      <ul class="plain-list">
        {PRIVACY.map((key) => (
          <li key={key}>{words(key)}</li>
        ))}
      </ul>
    </section>
  );
}
