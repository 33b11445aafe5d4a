'use client';

import '@xyflow/react/dist/base.css';
import {
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { useMemo } from 'react';
import { bandTone } from '@/components/metrics/band-mark';
import { BAND_WORDS } from '@/lib/format/words';
import { formatWait } from '@/lib/format/duration';
import { formatCompact, formatNumber } from '@/lib/format/number';
import { formatValue } from '@/lib/format/reading';
import type { FlowStep, FlowTouchpoint } from '@/lib/mining/schema';
import classes from './flow-graph.module.css';
import { layOutFlow, sourceOf, targetOf, WAY_IN } from './lay-out-flow';
import { describeStep } from './step-words';

interface FlowGraphProps {
  steps: readonly FlowStep[];
  touchpoints: readonly FlowTouchpoint[];
  /** The step whose paths are shown. */
  chosen: string | null;
  onChoose: (step: string) => void;
}

type TouchpointNode = Node<{ touchpoint: FlowTouchpoint }, 'touchpoint'>;
type EndNode = Node<{ words: string; start: boolean }, 'end'>;

const NODE_TYPES = { touchpoint: Touchpoint, end: End };

/** What follows what: a node per touchpoint, a line per step, the thicker the more often it is taken. */
export default function FlowGraph({ steps, touchpoints, chosen, onChoose }: FlowGraphProps) {
  const nodes = useMemo(() => nodesOf(steps, touchpoints), [steps, touchpoints]);
  const edges = useMemo(() => edgesOf(steps, chosen), [steps, chosen]);
  return (
    <div className={classes['graph']}>
      <ReactFlow
        // Another choice of steps is another drawing, fitted anew.
        key={nodes.map(({ id }) => id).join(' ')}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        fitView
        fitViewOptions={{ padding: 0.04, maxZoom: 1 }}
        minZoom={0.15}
        maxZoom={1.75}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable
        defaultMarkerColor={null}
        zoomOnScroll={false}
        preventScrolling={false}
        onEdgesChange={(changes) => {
          for (const change of changes) if (change.type === 'select' && change.selected) onChoose(change.id);
        }}
        aria-label="Steps between touchpoints"
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function nodesOf(
  steps: readonly FlowStep[],
  touchpoints: readonly FlowTouchpoint[],
): (TouchpointNode | EndNode)[] {
  return layOutFlow(steps, touchpoints).map(({ id, x, y, width, height, touchpoint }) => {
    const place = { id, position: { x, y }, width, height, selectable: false };
    const start = id === WAY_IN;
    return touchpoint === null
      ? Object.assign(place, { type: 'end' as const, data: { words: start ? 'Start' : 'End', start } })
      : Object.assign(place, { type: 'touchpoint' as const, data: { touchpoint } });
  });
}

/** Lines from 1 to 9 pixels. */
const THINNEST = 1.25;
const SPREAD = 7.5;

function edgesOf(steps: readonly FlowStep[], chosen: string | null): Edge[] {
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return steps.map((step) => {
    const isChosen = step.id === chosen;
    const color = isChosen ? 'var(--series-4)' : 'var(--series-1)';
    return {
      id: step.id,
      source: sourceOf(step),
      target: targetOf(step),
      selected: isChosen,
      ariaLabel: describeStep(step),
      label: labelOf(step),
      labelShowBg: true,
      labelBgPadding: [4, 2],
      labelBgBorderRadius: 4,
      className: classes[isChosen ? 'chosen' : 'edge'] ?? '',
      style: { strokeWidth: THINNEST + SPREAD * Math.sqrt(step.count / most), stroke: color },
      markerEnd: { type: MarkerType.ArrowClosed, width: 28, height: 28, markerUnits: 'userSpaceOnUse' },
      interactionWidth: 18,
      zIndex: isChosen ? 1 : 0,
    };
  });
}

function labelOf({ count, medianWait }: FlowStep): string {
  return medianWait === null ? formatCompact(count) : `${formatCompact(count)} · ${formatWait(medianWait)}`;
}

function Touchpoint({ data: { touchpoint } }: NodeProps<TouchpointNode>) {
  const { name, visits, leaves, band, score } = touchpoint;
  const told = band !== 'cannot_tell';
  return (
    <div className={`${classes['node']} ${told ? bandTone(band) : ''}`} data-told={told || undefined}>
      <Handle type="target" position={Position.Left} className={classes['handle'] ?? ''} />
      <p className={classes['name']}>{name}</p>
      <p className={classes['facts']}>
        {formatNumber(visits)} visits, {formatValue(leaves.value, 'percent')} leave
      </p>
      <p className={classes['facts']}>
        {told ? `${BAND_WORDS[band]}, score ${formatValue(score.value, 'index')}` : 'Score: cannot tell'}
      </p>
      <Handle type="source" position={Position.Right} className={classes['handle'] ?? ''} />
    </div>
  );
}

function End({ data: { words, start } }: NodeProps<EndNode>) {
  return (
    <div className={classes['end']}>
      {words}
      <Handle
        type={start ? 'source' : 'target'}
        position={start ? Position.Right : Position.Left}
        className={classes['handle'] ?? ''}
      />
    </div>
  );
}
