import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { articleWords } from '../article/article-words.ts';
import { useLanguageName } from '../use-words.ts';

/** What the site promises, and how that looks. */
export function Hero(): ReactNode {
  return (
    <div className="hero">
      <div>
        <h1>
          <Translate id="home.title" description="Title of the home page">
            Read it in your language. See how far to trust it.
          </Translate>
        </h1>
        <p className="lede">
          <Translate id="home.lede" description="Below the title of the home page">
            Translations age when their source moves on. Here every sentence says whether it still holds.
          </Translate>
        </p>
        <p className="lockstep-acts">
          <a className="btn main" href="#articles">
            <Translate id="home.read" description="Link to the list of articles">
              Read the articles
            </Translate>
          </a>
          <Link className="btn" to="/translations/">
            <Translate id="home.translations" description="Link to the dashboard">
              What is translated
            </Translate>
          </Link>
        </p>
      </div>
      <Demo />
    </div>
  );
}

/** A sentence of an article with its source over it, in the languages that it is in. */
function Demo(): ReactNode {
  const language = useLanguageName('en-US');
  return (
    <div className="demo">
      <div className="lockstep-look">
        <small>{articleWords.translatedFrom(language)}</small>
        <p lang="en-US" dir="ltr">
          {example.source}
        </p>
      </div>
      <div className="lockstep-chg lockstep-removed">
        <p lang="sv-SE" dir="ltr">
          <span className="lockstep-said lockstep-on">{example.target}</span>
        </p>
      </div>
      <p className="note">
        {translate(
          {
            id: 'home.demo',
            message: 'Above the sentence, what it was made from. The rule beside it: the page in {language} reads differently here.',
            description: 'Below an example of a translated sentence',
          },
          { language },
        )}
      </p>
    </div>
  );
}

/** A sentence of an article as it is on its page in Swedish, and what that was made from. */
const example = {
  source: 'You acknowledge that such commitments may differ from the services from which that Customer Data is transferred.',
  target: 'Du bekräftar att sådana åtaganden kan skilja sig från de tjänster från vilka kunddata överförs.',
};
