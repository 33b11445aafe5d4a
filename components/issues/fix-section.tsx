import { FixProof } from '@/components/verification/fix-proof';
import type { IssueDetail } from '@/lib/issues/detail-schema';

/** Whether the fix worked, as far as customers’ later answers tell; nothing before there is one. */
export function FixSection({ issue: { number, fix, fixLiveOn } }: { issue: IssueDetail }) {
  if (fixLiveOn === null && fix.length === 0) return null;
  return (
    <div id="proof">
      <FixProof number={number} title="Fix and proof" />
    </div>
  );
}
