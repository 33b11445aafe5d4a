import * as z from 'zod/mini';
import type { JourneyDocument, DocumentTouchpoint } from '@/lib/domain/journeys/document';
import type { FieldFault } from '@/lib/errors';

const slug = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    z.maxLength(80, 'has more than 80 letters'),
  );

const name = z.string().check(z.trim(), z.minLength(1, 'is missing'), z.maxLength(200));

/** The version of the draft that it was made of; 0 where there was none. */
const version = z.int('must be the version of the draft').check(z.gte(0, 'must be the version of the draft'));

export const journeyParams = z.object({
  slug: z.string().check(z.maxLength(80, 'has more than 80 letters')),
});

export const versionParams = z.object({
  slug: z.string().check(z.maxLength(80, 'has more than 80 letters')),
  number: z.coerce.number().check(z.int(), z.gte(1), z.lte(2_147_483_647)),
});

export const newJourney = z.strictObject({ name, slug });
export type NewJourney = z.output<typeof newJourney>;

/** The document has a schema of its own, which the use case applies and words the faults of. */
export const draftBody = z.strictObject({
  version,
  document: z.record(z.string(), z.unknown(), 'must be an object { … }'),
});

export const touchpointMerger = z.strictObject({ into: slug });

export const draftVersion = z.strictObject({ version });

/** Of a change that is asked for without a body. */
export const versionQuery = z.strictObject({
  version: z.coerce.number('must be the version of the draft').check(z.int(), z.gte(0)),
});

export const publicationBody = z.strictObject({
  version,
  note: z.string().check(z.trim(), z.maxLength(1000, 'has more than 1,000 letters')),
});

interface Named {
  slug: string;
  name: string;
}

/** A journey in the list of those that can be edited. */
export interface ListedJourney extends Named {
  /** The number of the version in use; null: published before anybody edited it here, or never. */
  version: number | null;
  isPublished: boolean;
  /** ISO 8601; null: in use, or yet to be. */
  retiredAt: string | null;
  /** As published. */
  stages: number;
  touchpoints: number;
  /** ISO 8601; null: no draft. */
  draftedAt: string | null;
  draftedBy: string | null;
}

export interface VersionHead {
  number: number;
  note: string;
  /** ISO 8601. */
  publishedAt: string;
  /** Null: found as it was, or an operator at the command line. */
  publishedBy: string | null;
}

export interface JourneyVersion extends VersionHead {
  document: JourneyDocument;
}

export interface RetiredTouchpoint {
  /** As it was last. */
  touchpoint: DocumentTouchpoint;
  stageName: string;
  /** ISO 8601. */
  retiredAt: string;
  /** The touchpoint that it was merged into. */
  mergedInto: Named | null;
  interactions: number;
  /** Day of the latest interaction. */
  lastDay: string | null;
}

export interface EditedJourney extends Named {
  /** As it stands, or stood when it was retired; null: never published. */
  published: JourneyDocument | null;
  /** ISO 8601; null: in use, or yet to be. */
  retiredAt: string | null;
  /** At its touchpoints. */
  openIssues: number;
  /** Goes up with every change of the draft; 0: nobody has ever begun one. */
  version: number;
  draft: {
    document: JourneyDocument;
    /** ISO 8601. */
    updatedAt: string;
    updatedBy: string | null;
    /** The version that it was taken from, where one was restored. */
    restoredFrom: number | null;
    /** What keeps it from being published, by path. */
    faults: FieldFault[];
  } | null;
  /** The latest first. */
  versions: VersionHead[];
  retired: RetiredTouchpoint[];
  choices: {
    departments: Named[];
    partners: Named[];
    /** Those in use, of all journeys. */
    touchpoints: Named[];
  };
}

/** What publishing did. */
export interface Published {
  number: number;
  changes: number;
  retired: string[];
}
