import {
  IconAlertOctagon,
  IconArrowBackUp,
  IconChevronDown,
  IconChevronsUp,
  IconChevronUp,
  IconCircleCheck,
  IconCircleDot,
  IconCircleX,
  IconClockExclamation,
  IconEye,
  IconGitMerge,
  IconHelpCircle,
  IconHourglass,
  IconMinus,
  IconProgress,
  IconRocket,
  type Icon,
} from '@tabler/icons-react';
import { LocalTime } from '@/components/imports/local-time';
import tone from '@/components/metrics/tone.module.css';
import {
  STATE_WORDS,
  type FixVerdict,
  type IssueState,
  type SeverityLevel,
} from '@/lib/domain/issues/vocabulary';
import type { IssueRow } from '@/lib/issues/schema';
import { SEVERITY_WORDS } from '@/lib/format/issues';
import { isOver, VERDICT_WORDS } from './issue-words';
import classes from './marks.module.css';

interface Look {
  Sign: Icon;
  tone: string | undefined;
}

const STATES: Readonly<Record<IssueState, Look>> = {
  open: { Sign: IconCircleDot, tone: tone['risk'] },
  acknowledged: { Sign: IconEye, tone: tone['watch'] },
  in_progress: { Sign: IconProgress, tone: classes['blue'] },
  fix_live: { Sign: IconRocket, tone: classes['teal'] },
  verifying: { Sign: IconHourglass, tone: classes['teal'] },
  verified: { Sign: IconCircleCheck, tone: tone['good'] },
  dismissed: { Sign: IconCircleX, tone: tone['untold'] },
  merged: { Sign: IconGitMerge, tone: tone['untold'] },
};

const SEVERITIES: Readonly<Record<SeverityLevel, Look>> = {
  critical: { Sign: IconChevronsUp, tone: tone['bad'] },
  high: { Sign: IconChevronUp, tone: tone['risk'] },
  medium: { Sign: IconMinus, tone: tone['watch'] },
  low: { Sign: IconChevronDown, tone: tone['untold'] },
};

const VERDICTS: Readonly<Record<FixVerdict, Look>> = {
  confirmed: { Sign: IconCircleCheck, tone: tone['good'] },
  not_shown: { Sign: IconHelpCircle, tone: tone['watch'] },
  worse: { Sign: IconAlertOctagon, tone: tone['bad'] },
  not_enough: { Sign: IconHourglass, tone: tone['untold'] },
};

/** A state in a word with its sign. */
export function StateMark({ state }: { state: IssueState }) {
  return <Mark look={STATES[state]} words={STATE_WORDS[state]} pill />;
}

export function SeverityMark({ level }: { level: SeverityLevel }) {
  return <Mark look={SEVERITIES[level]} words={SEVERITY_WORDS[level]} />;
}

export function VerdictMark({ verdict }: { verdict: FixVerdict }) {
  return <Mark look={VERDICTS[verdict]} words={VERDICT_WORDS[verdict]} pill />;
}

export function ReopenedMark({ times }: { times: number }) {
  if (times === 0) return null;
  return (
    <Mark
      look={{ Sign: IconArrowBackUp, tone: tone['risk'] }}
      words={times === 1 ? 'Reopened once' : `Reopened ${times} times`}
    />
  );
}

/** When it is due; overdue is said in a word. */
export function DueMark({ issue }: { issue: Pick<IssueRow, 'dueAt' | 'overdue' | 'state'> }) {
  if (issue.dueAt === null) return <span className={classes['quiet']}>No due date</span>;
  if (issue.overdue) {
    return (
      <span className={`${classes['mark']} ${tone['bad']}`}>
        <IconClockExclamation size={14} stroke={2} aria-hidden />
        <span>
          Overdue since <LocalTime instant={issue.dueAt} />
        </span>
      </span>
    );
  }
  return (
    <span className={isOver(issue.state) ? classes['quiet'] : classes['plain']}>
      <LocalTime instant={issue.dueAt} />
    </span>
  );
}

function Mark({ look, words, pill = false }: { look: Look; words: string; pill?: boolean }) {
  const { Sign } = look;
  return (
    <span className={`${classes['mark']} ${pill ? classes['pill'] : ''} ${look.tone}`}>
      <Sign size={14} stroke={2} aria-hidden />
      {words}
    </span>
  );
}
