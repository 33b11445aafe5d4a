import { Graph, layout } from '@dagrejs/dagre';
import type { FlowStep, FlowTouchpoint } from '@/lib/mining/schema';

/** Where the way in and the way out are drawn. */
export const WAY_IN = ' in';
export const WAY_OUT = ' out';

export const NODE_WIDTH = 196;
export const NODE_HEIGHT = 80;
export const END_WIDTH = 96;
export const END_HEIGHT = 36;

export interface PlacedNode {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Null: the way in or out. */
  touchpoint: FlowTouchpoint | null;
}

/** Places what the steps lead between, so that most of them lead onwards. */
export function layOutFlow(steps: readonly FlowStep[], touchpoints: readonly FlowTouchpoint[]): PlacedNode[] {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 116, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const ends = new Set(steps.flatMap((step) => [sourceOf(step), targetOf(step)]));
  const shown = touchpoints.filter(({ slug }) => ends.has(slug));
  for (const { slug } of shown) graph.setNode(slug, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const end of [WAY_IN, WAY_OUT]) {
    if (ends.has(end)) graph.setNode(end, { width: END_WIDTH, height: END_HEIGHT });
  }
  for (const step of steps) {
    graph.setEdge(sourceOf(step), targetOf(step), { weight: Math.ceil(Math.log2(step.count + 1)) });
  }
  layout(graph);
  const known = new Map(shown.map((touchpoint) => [touchpoint.slug, touchpoint]));
  return graph.nodes().map((id) => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id);
    return {
      id,
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      touchpoint: known.get(id) ?? null,
    };
  });
}

export const sourceOf = ({ from }: FlowStep) => from?.slug ?? WAY_IN;
export const targetOf = ({ to }: FlowStep) => to?.slug ?? WAY_OUT;
