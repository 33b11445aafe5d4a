import { IconCircleDashed, IconMoodEmpty, IconMoodSad, IconMoodSmile, type Icon } from '@tabler/icons-react';
import mark from '@/components/metrics/mark.module.css';
import tones from '@/components/metrics/tone.module.css';
import type { Tone } from '@/lib/domain/feedback/tone';
import { TONE_WORDS } from './tone-words';

const LOOKS: Readonly<Record<Tone, { Sign: Icon; tone: string | undefined }>> = {
  positive: { Sign: IconMoodSmile, tone: tones['good'] },
  neutral: { Sign: IconMoodEmpty, tone: tones['untold'] },
  negative: { Sign: IconMoodSad, tone: tones['bad'] },
  unscored: { Sign: IconCircleDashed, tone: tones['untold'] },
};

/** How a comment sounds, in a word with its sign and colour. */
export function ToneMark({ tone }: { tone: Tone }) {
  const { Sign, tone: colour } = LOOKS[tone];
  return (
    <span className={`${mark['band']} ${colour}`}>
      <Sign size={14} stroke={2} aria-hidden />
      {TONE_WORDS[tone]}
    </span>
  );
}
