'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Person } from '@/lib/domain/issues/facts';
import { commentOnIssue, issueOptions } from '@/lib/issues/detail-client';
import type { IssueDetail } from '@/lib/issues/detail-schema';
import { Problem } from './field';
import form from './form.module.css';
import { MentionField } from './mention-field';
import { encodeMentions } from './mentions';
import classes from './timeline.module.css';
import { useDraft } from './use-draft';

/** Says something about the issue. What was typed stays until it is in, also after an error or a reload. */
export function CommentBox({ issue, people }: { issue: IssueDetail; people: readonly Person[] }) {
  const client = useQueryClient();
  const draft = useDraft(`issue/${issue.number}/comment`);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (words: string) => commentOnIssue(issue.number, { words }),
    onSuccess: (changed) => {
      draft.clear();
      client.setQueryData(issueOptions(issue.number).queryKey, changed);
    },
  });
  return (
    <form
      noValidate
      aria-label="Comment"
      className={classes['comment']}
      onSubmit={(event) => {
        event.preventDefault();
        mutate(encodeMentions(draft.text, people));
      }}
    >
      <MentionField text={draft.text} people={people} error={error} onChange={draft.write} />
      <Problem error={error} shown={['words']} />
      <div className={form['buttons']}>
        <Button type="submit" size="sm" loading={isPending} disabled={draft.text.trim() === ''}>
          Comment
        </Button>
      </div>
    </form>
  );
}
