import { z } from 'zod';
import { closed, day, slug } from '@/lib/closed-schema';
import { personaRule } from '@/lib/persona-rules/schema';
import { CHANNELS, CONTACTS, CONTROLS, METRICS } from '@/lib/domain/vocabulary';

const name = z.string().trim().min(1).max(200);
const words = z.string().max(10_000);
const described = (schema: z.ZodType<string>, description: string) => schema.meta({ description });

const department = closed({ slug, name });
const partner = closed({ slug, name });

const sayings = z.array(name).max(50);

const persona = closed({
  slug,
  name,
  description: words.exactOptional(),
  priority: z
    .int()
    .min(0)
    .max(10_000)
    .exactOptional()
    .meta({ description: 'The lower number is tried first. Default: 100.' }),
  goals: sayings.exactOptional().meta({ description: 'What they want to get done.' }),
  needs: sayings.exactOptional().meta({ description: 'What they need for it.' }),
  quote: z.string().max(1000).exactOptional().meta({ description: 'Something that one of them would say.' }),
  channels: z
    .array(z.enum(CHANNELS))
    .max(CHANNELS.length)
    .exactOptional()
    .meta({ description: 'The channels that they prefer, the dearest first.' }),
  rule: z.nullable(personaRule).exactOptional().meta({
    description:
      'Who belongs to it: {"all": [ … ]}, {"any": [ … ]}, {"not": … } or a condition, as docs/personas.md says. Null: whoever a source puts there.',
  }),
});

const touchpoint = closed({
  slug: described(slug, 'Unique over all journeys.'),
  name,
  channel: z.enum(CHANNELS),
  contact: z.enum(CONTACTS).exactOptional().meta({ description: 'Default: direct.' }),
  control: z.enum(CONTROLS).exactOptional().meta({ description: 'Default: own.' }),
  partner: slug
    .nullable()
    .exactOptional()
    .meta({ description: 'The partner that runs it, where there is only one.' }),
  department: described(slug, 'The department that owns it.'),
  primaryMetric: z.enum(METRICS).exactOptional().meta({ description: 'Default: csat.' }),
  importance: z.int().min(1).max(5).exactOptional().meta({ description: 'Default: 3.' }),
  target: z
    .number()
    .min(0)
    .max(100)
    .exactOptional()
    .meta({ description: 'Score from which it is healthy. Default: 75.' }),
  ideal: words.exactOptional().meta({ description: 'The experience as it should be.' }),
});

const stage = closed({
  slug,
  name,
  ideal: words.exactOptional().meta({ description: 'The stage as it should feel.' }),
  touchpoints: z.array(touchpoint).max(1000).default([]),
});

/** One journey with its stages and their touchpoints, in order. */
export const journeyEntry = closed({
  slug,
  name,
  description: words.exactOptional(),
  owner: z.string().max(200).nullable().exactOptional(),
  reviewedOn: day.nullable().exactOptional(),
  gapDays: z.int().min(1).max(3650).nullable().exactOptional().meta({
    description:
      'Days without a contact after which a customer’s next contact begins the journey anew; null: never. Default: 30.',
  }),
  goal: slug.nullable().exactOptional().meta({
    description: 'The touchpoint of this journey that ends it; null: none.',
  }),
  stages: z.array(stage).max(1000).default([]),
});

/** Departments, partners, personas and journeys with their stages and touchpoints, in order. */
export const journeyFileSchema = closed({
  $schema: z.string().exactOptional(),
  departments: z.array(department).max(1000).default([]),
  partners: z.array(partner).max(10_000).default([]),
  personas: z.array(persona).max(1000).default([]),
  journeys: z.array(journeyEntry).max(1000).default([]),
});

export type JourneyFile = z.infer<typeof journeyFileSchema>;
export type JourneyEntry = z.infer<typeof journeyEntry>;
export type FileTouchpoint = z.infer<typeof touchpoint>;

/** What a new touchpoint is where nobody has said. */
export const NEW_TOUCHPOINT = {
  contact: 'direct',
  control: 'own',
  primaryMetric: 'csat',
  importance: 3,
  target: 75,
} as const;
