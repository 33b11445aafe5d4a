import { Button } from '@mantine/core';
import Link from 'next/link';
import classes from './first-import.module.css';
import { STARTERS } from './starters';
import { TextLink } from './text-link';

/** Instead of an empty list: what can be imported, and the way there. */
export function FirstImport({ mayRun }: { mayRun: boolean }) {
  return (
    <section className={classes['empty']} aria-labelledby="first-import">
      <h2 className={classes['title']} id="first-import">
        Nothing has been imported yet
      </h2>
      <p className={classes['lead']}>
        Corridor reads CSV files as other systems export them. A <em>mapping</em>, a short text in JSON, says
        which column means what. A file comes in one of four shapes:
      </p>
      <ul className={classes['shapes']}>
        {STARTERS.map(({ shape, title, about }) => (
          <li className={classes['shape']} key={shape}>
            <h3 className={classes['name']}>{title}</h3>
            <p className={classes['about']}>{about}</p>
            <p className={classes['ways']}>
              <TextLink
                href={`/imports/guide#${shape}`}
                aria-label={`See an example: ${title.toLowerCase()}`}
              >
                See an example
              </TextLink>
              {mayRun && (
                <TextLink
                  href={`/imports/new?start=${shape}`}
                  prefetch={false}
                  aria-label={`Start with its mapping: ${title.toLowerCase()}`}
                >
                  Start with its mapping
                </TextLink>
              )}
            </p>
          </li>
        ))}
      </ul>
      {mayRun && (
        <>
          <p className={classes['lead']}>
            Touchpoints have to be there before their interactions: they come with a{' '}
            <TextLink href="/imports/journeys">journey file</TextLink>.
          </p>
          <Button component={Link} href="/imports/new">
            Import a file
          </Button>
        </>
      )}
    </section>
  );
}
