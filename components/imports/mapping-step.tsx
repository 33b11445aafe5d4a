'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { usedMappingsOptions } from '@/lib/imports/details-client';
import { layMapping, putBackMapping, typeMapping, useDesk } from './desk';
import { JsonField, type TextFault } from './json-field';
import classes from './mapping-step.module.css';
import { TextFileButton } from './text-file-button';
import { STARTERS } from './starters';
import { TextLink } from './text-link';
import { SHAPE_WORDS } from './words';

const NO_FAULTS: readonly TextFault[] = [];

/** The mapping: typed, pasted, read from a file, or begun with one that is there. */
export function MappingStep() {
  const { mapping, replaced, work } = useDesk();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div>
      <div className={classes['ways']}>
        <StartFrom />
        <TextFileButton label="Open a mapping file" onText={layMapping} onProblem={setProblem} />
        {replaced !== null && (
          <Button variant="subtle" onClick={putBackMapping}>
            Put back what I had typed
          </Button>
        )}
      </div>
      <output className={classes['problem']}>{problem}</output>
      <JsonField
        label="Mapping, in JSON"
        hint={
          <>
            Which column means what. <TextLink href="/imports/guide">The four shapes, with examples</TextLink>
          </>
        }
        text={mapping}
        onText={typeMapping}
        faults={work.kind === 'refused' ? work.problem.fields : NO_FAULTS}
      />
    </div>
  );
}

function StartFrom() {
  const id = useId();
  const { data } = useQuery(usedMappingsOptions());
  const used = data?.mappings ?? [];
  const [chosen, setChosen] = useState('');
  const mappings = new Map<string, string>([
    ...used.map(({ importId, mapping }) => [`import ${importId}`, mapping] as const),
    ...STARTERS.map(({ shape, mapping }) => [`example ${shape}`, mapping] as const),
  ]);
  return (
    <div className={classes['start']}>
      <label className={classes['label']} htmlFor={id}>
        Start from
      </label>
      <select
        className={classes['select']}
        id={id}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">Choose a mapping …</option>
        {used.length > 0 && (
          <optgroup label="Used before">
            {used.map(({ importId, source, fileName, shape }) => (
              <option key={importId} value={`import ${importId}`}>
                {source} ({fileName}), {SHAPE_WORDS[shape].toLowerCase()}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="Examples">
          {STARTERS.map(({ shape, title }) => (
            <option key={shape} value={`example ${shape}`}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
      <Button
        variant="default"
        onClick={() => layMapping(mappings.get(chosen) ?? '')}
        disabled={chosen === ''}
      >
        Use it
      </Button>
    </div>
  );
}
