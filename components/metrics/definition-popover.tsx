import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Definition } from '@/lib/domain/metrics/metric';
import { formatNumber } from '@/lib/format/number';
import classes from './definition-popover.module.css';
import { PopoverButton } from './popover-button';

/** What a figure means, in the words of the catalogue. */
export function DefinitionPopover({ definition }: { definition: Definition }) {
  return (
    <PopoverButton
      isText
      dialogName={definition.name}
      width={340}
      aria-label={`What ${definition.label} means`}
      className={classes['button']}
      face={<IconInfoCircle size={15} stroke={1.75} aria-hidden />}
    >
      {() => <DefinitionCard definition={definition} />}
    </PopoverButton>
  );
}

function DefinitionCard({ definition }: { definition: Definition }) {
  const { name, question, scale, rule, denominator, interval, minimumAnswers, source } = definition;
  return (
    <div className={classes['card']} tabIndex={-1} data-autofocus>
      <h3 className={classes['name']}>{name}</h3>
      <p className={classes['definition']}>{definition.definition}</p>
      <dl className={classes['facts']}>
        {question !== null && <Fact term="Question">“{question}”</Fact>}
        <Fact term="Scale">{scale}</Fact>
        <Fact term="Rule">{rule}</Fact>
        <Fact term="Out of">{denominator}</Fact>
        <Fact term="Interval">{interval}</Fact>
        <Fact term="Too few">Below {formatNumber(minimumAnswers)}: shown greyed, too few to tell.</Fact>
        <Fact term="Source">{source}</Fact>
      </dl>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
