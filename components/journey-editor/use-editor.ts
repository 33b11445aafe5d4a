import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { diffJourneys } from '@/lib/domain/journeys/diff-journeys';
import type { JourneyDocument } from '@/lib/domain/journeys/document';
import { ApiProblem, getJson } from '@/lib/http/client';
import { conflictOf, editedJourneyOptions, saveDraft } from '@/lib/journeys/edit-client';
import type { EditedJourney } from '@/lib/journeys/edit-schema';
import { documentOf, workingOf, type Move, type WorkingJourney } from './working-document';

/** What is begun with: the draft, or else what is published. */
export function documentIn({ draft, published, slug, name }: EditedJourney): JourneyDocument {
  return draft?.document ?? published ?? emptyJourney(slug, name);
}

function emptyJourney(slug: string, name: string): JourneyDocument {
  return { slug, name, description: '', owner: null, reviewedOn: null, gapDays: 30, goal: null, stages: [] };
}

/** A journey on the desk: what the server has, what was made of it here, and how the two are brought together. */
export function useEditor(initial: EditedJourney) {
  const client = useQueryClient();
  const [base, setBase] = useState(initial);
  const [working, setWorking] = useState(() => workingOf(documentIn(initial)));
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [conflict, setConflict] = useState<EditedJourney | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<{ id: string } | null>(null);
  const document = useMemo(() => documentOf(working), [working]);
  const isChanged = diffJourneys(documentIn(base), document).length > 0;
  useEffect(() => {
    if (focus) window.document.getElementById(focus.id)?.focus();
  }, [focus]);
  useWarning(isChanged);
  useFreshStart(initial.slug);

  const keep = (edited: EditedJourney) => {
    setBase(edited);
    client.setQueryData(editedJourneyOptions(edited.slug).queryKey, edited);
    void client.invalidateQueries({ queryKey: ['journeys', 'listed'] });
  };
  const take = (edited: EditedJourney) => {
    keep(edited);
    setWorking(workingOf(documentIn(edited)));
    setProblem(null);
    setConflict(null);
  };
  /** Whether it went well; a conflict asks what shall stand, anything else is said. */
  const attempt = async (deed: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
      return true;
    } catch (error) {
      const current = conflictOf(error);
      if (current) setConflict(current);
      else
        setProblem(
          error instanceof ApiProblem ? error : new ApiProblem(0, 'The server cannot be reached.', null),
        );
      return false;
    } finally {
      setBusy(false);
    }
  };
  /** Over whatever draft has the version. */
  const save = (version = base.version) =>
    attempt(async () => {
      keep(await saveDraft(base.slug, { version, document }));
      setConflict(null);
      setSaid('The draft is saved.');
    });
  const reload = () =>
    attempt(async () => take(await getJson<EditedJourney>(`/api/v1/admin/journeys/${base.slug}`)));
  return {
    base,
    working,
    document,
    problem,
    conflict,
    busy,
    said,
    isChanged,
    save,
    take,
    reload,
    attempt,
    say: setSaid,
    change: (journey: WorkingJourney, words = '') => {
      setWorking(journey);
      if (words !== '') setSaid(words);
    },
    /** Says where it went, and keeps the focus on what moved it. */
    move: (move: Move | null, focusOn: string, atTheEnd: string) => {
      setSaid(move?.said ?? atTheEnd);
      if (move) setWorking(move.journey);
      setFocus({ id: focusOn });
    },
    focusOn: (id: string) => setFocus({ id }),
  };
}

export type Editor = ReturnType<typeof useEditor>;

/** Who comes back to the journey later begins with what it is by then, not with what was on the desk. */
function useFreshStart(slug: string): void {
  const client = useQueryClient();
  useEffect(
    () => () => client.removeQueries({ queryKey: editedJourneyOptions(slug).queryKey, exact: true }),
    [client, slug],
  );
}

/** The browser asks before it leaves what was not saved. */
function useWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
