import type { TouchpointDetail, TouchpointDetailQuery } from '@/lib/touchpoints/detail-schema';
import { IssuesHere } from '@/components/issues/issues-here';
import { FixesHere } from '@/components/verification/fixes-here';
import { AnnotationsSection } from './annotations-section';
import { AssessmentSection } from './assessment-section';
import { BreakdownSection } from './breakdown-section';
import { ControlSection } from './control-section';
import { DistributionSection } from './distribution-section';
import { ExpectationSection } from './expectation-section';
import { SiblingsSection } from './siblings-section';
import { TouchpointFacts } from './touchpoint-facts';
import { TouchpointScores } from './touchpoint-scores';
import { Voices } from './voices';

interface TouchpointFiguresProps {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
  onChange: (query: TouchpointDetailQuery) => void;
}

/** The parts of the page, what one comes for first. */
export function TouchpointFigures({ detail, query, onChange }: TouchpointFiguresProps) {
  const shared = { detail, query };
  return (
    <>
      <TouchpointScores detail={detail} />
      <TouchpointFacts {...shared} />
      <IssuesHere slug={detail.touchpoint.slug} name={detail.touchpoint.name} />
      <FixesHere where={{ touchpoint: detail.touchpoint.slug }} />
      <ControlSection {...shared} onChange={onChange} />
      <AnnotationsSection {...shared} />
      <ExpectationSection {...shared} />
      <DistributionSection {...shared} />
      <BreakdownSection {...shared} by="personas" />
      <BreakdownSection {...shared} by="partners" />
      <SiblingsSection {...shared} />
      <Voices {...shared} />
      <AssessmentSection {...shared} />
    </>
  );
}
