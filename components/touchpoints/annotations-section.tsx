'use client';

import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Frame } from '@/components/charts/frame';
import { formatDay } from '@/lib/format/day';
import { addAnnotation, removeAnnotation, touchpointDetailExportHref } from '@/lib/touchpoints/detail-client';
import type {
  Annotation,
  NewAnnotation,
  TouchpointDetail,
  TouchpointDetailQuery,
} from '@/lib/touchpoints/detail-schema';
import { AnnotationForm } from './annotation-form';
import { FormFault } from './field-fault';
import classes from './touchpoint-form.module.css';
import { useTouchpointChange } from './use-touchpoint-change';

/** What happened here and when, as it is marked on every chart of the page. */
export function AnnotationsSection({
  detail,
  query,
}: {
  detail: TouchpointDetail;
  query: TouchpointDetailQuery;
}) {
  const { annotations, may, touchpoint } = detail;
  const { slug } = touchpoint;
  const [removed, setRemoved] = useState<Annotation | null>(null);
  const remove = useTouchpointChange(slug, ({ id }: Annotation) => removeAnnotation(slug, id), without);
  const restore = useTouchpointChange(slug, ({ day, text }: NewAnnotation) =>
    addAnnotation(slug, { day, text }),
  );
  return (
    <Frame
      title="Annotations"
      anchor="annotations"
      about="What happened at this touchpoint and may explain its charts, numbered as on them."
      exportHref={
        annotations.length === 0 ? undefined : touchpointDetailExportHref(slug, query, 'annotations')
      }
    >
      {annotations.length === 0 ? (
        <p className={classes['quiet']}>Nothing has been written down yet.</p>
      ) : (
        <ol className={classes['list']}>
          {annotations.map((annotation, index) => (
            <li key={annotation.id} className={classes['item']}>
              <span className={classes['number']}>{index + 1}</span>
              <span>
                {annotation.text}
                <span className={classes['quiet']}>
                  {formatDay(annotation.day)}, {annotation.author}
                </span>
              </span>
              {may.annotate && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Remove “${annotation.text}”`}
                  leftSection={<IconTrash size={15} aria-hidden />}
                  onClick={() => {
                    restore.reset();
                    remove.mutate(annotation, { onSuccess: () => setRemoved(annotation) });
                  }}
                >
                  Remove
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      <output className={classes['said']}>
        {removed !== null && (
          <>
            “{removed.text}” was removed.
            <Button
              variant="default"
              size="compact-sm"
              loading={restore.isPending}
              onClick={() => restore.mutate(removed, { onSuccess: () => setRemoved(null) })}
            >
              Undo
            </Button>
          </>
        )}
      </output>
      <FormFault error={remove.error ?? restore.error} />
      {may.annotate && <AnnotationForm slug={slug} onAdded={() => setRemoved(null)} />}
    </Frame>
  );
}

function without(detail: TouchpointDetail, { id }: Annotation): TouchpointDetail {
  return { ...detail, annotations: detail.annotations.filter((one) => one.id !== id) };
}
