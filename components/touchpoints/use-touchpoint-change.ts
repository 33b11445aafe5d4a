import { useMutation, useQueryClient } from '@tanstack/react-query';
import { touchpointKey } from '@/lib/touchpoints/detail-client';
import type { TouchpointDetail } from '@/lib/touchpoints/detail-schema';

/** A change of a touchpoint that is shown at once, taken back where it fails, and followed by what the server has. */
export function useTouchpointChange<Input>(
  slug: string,
  send: (input: Input) => Promise<unknown>,
  show?: (detail: TouchpointDetail, input: Input) => TouchpointDetail,
) {
  const client = useQueryClient();
  const queryKey = touchpointKey(slug);
  return useMutation({
    mutationFn: send,
    onMutate: async (input: Input) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueriesData<TouchpointDetail>({ queryKey });
      if (show) {
        client.setQueriesData<TouchpointDetail>({ queryKey }, (detail) => detail && show(detail, input));
      }
      return before;
    },
    onError: (_error, _input, before) => {
      for (const [key, detail] of before ?? []) client.setQueryData(key, detail);
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
