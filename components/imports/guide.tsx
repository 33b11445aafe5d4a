import classes from './guide.module.css';
import { Listing } from './listing';
import { STARTERS } from './starters';
import { TextLink } from './text-link';

/** The four shapes of a file, each with a sample and the mapping that fits it. */
export function Guide({ mayRun }: { mayRun: boolean }) {
  return (
    <div className={classes['guide']}>
      <p>
        A file is CSV with a head line, as other systems export it. A mapping says what its columns mean. It
        is JSON: names in double quotation marks, a colon, then the column of the file, put in double
        quotation marks as well.
      </p>
      {STARTERS.map(({ shape, title, about, sample, mapping }) => (
        <section key={shape} aria-labelledby={shape} className={classes['shape']}>
          <h2 className={classes['title']} id={shape}>
            {title}
          </h2>
          <p>{about}</p>
          <div className={classes['pair']}>
            <Example label={`Sample file, ${title.toLowerCase()}`} title="A file" text={sample} />
            <Example label={`Sample mapping, ${title.toLowerCase()}`} title="Its mapping" text={mapping} />
          </div>
          {mayRun && (
            <p>
              <TextLink
                href={`/imports/new?start=${shape}`}
                prefetch={false}
                aria-label={`Start with this mapping: ${title.toLowerCase()}`}
              >
                Start with this mapping
              </TextLink>
            </p>
          )}
        </section>
      ))}
      <section aria-labelledby="rules">
        <h2 className={classes['title']} id="rules">
          What else a mapping can say
        </h2>
        <ul className={classes['rules']}>
          <li>
            <code>{'"2017-05-{DAY}"'}</code>: a template puts columns together; <code>{'{DAY:02}'}</code> pads
            with zeros.
          </li>
          <li>
            <code>{'"scale": { "min": 1, "max": 10, "reverse": true }'}</code>: answers on another scale than
            ours.
          </li>
          <li>
            <code>{'"missing": [0, 99, "n/a"]'}</code>: values that mean “not answered”. They are left out,
            not counted as zero.
          </li>
          <li>
            <code>{'"where": [{ "column": "status", "equals": "complete" }]'}</code>: rows to take; the others
            are left out.
          </li>
          <li>
            <code>{'"timezone"'}</code>, <code>{'"dateFormat"'}</code>, <code>{'"delimiter"'}</code>,{' '}
            <code>{'"encoding"'}</code>, <code>{'"decimal"'}</code>: where what is found out by itself is not
            right.
          </li>
        </ul>
        <p>
          Every field stands in <code>docs/imports.md</code>, and real mappings of real surveys in{' '}
          <code>docs/examples</code>, both in the folder that Corridor was installed from.
        </p>
      </section>
    </div>
  );
}

function Example({ label, title, text }: { label: string; title: string; text: string }) {
  return (
    <figure className={classes['listing']}>
      <figcaption>{title}</figcaption>
      <Listing label={label} text={text} />
    </figure>
  );
}
