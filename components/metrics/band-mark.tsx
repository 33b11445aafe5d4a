import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconEye,
  IconHelpCircle,
  type Icon,
} from '@tabler/icons-react';
import type { Band } from '@/lib/domain/vocabulary';
import { BAND_WORDS } from '@/lib/format/words';
import classes from './mark.module.css';
import tone from './tone.module.css';

const LOOKS: Readonly<Record<Band, { Sign: Icon; tone: string | undefined }>> = {
  healthy: { Sign: IconCircleCheck, tone: tone['good'] },
  watch: { Sign: IconEye, tone: tone['watch'] },
  at_risk: { Sign: IconAlertTriangle, tone: tone['risk'] },
  critical: { Sign: IconAlertOctagon, tone: tone['bad'] },
  cannot_tell: { Sign: IconHelpCircle, tone: tone['untold'] },
};

/** The class that colours what a band is said of. */
export function bandTone(band: Band): string {
  return LOOKS[band].tone ?? '';
}

/** A band in a word, with its sign and colour. */
export function BandMark({ band }: { band: Band }) {
  const { Sign } = LOOKS[band];
  return (
    <span className={`${classes['band']} ${bandTone(band)}`}>
      <Sign size={14} stroke={2} aria-hidden />
      {BAND_WORDS[band]}
    </span>
  );
}
