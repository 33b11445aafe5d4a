import {
  IconAd2,
  IconBuildingStore,
  IconCertificate,
  IconDeviceMobile,
  IconDots,
  IconHeadset,
  IconMail,
  IconMessage,
  IconMessages,
  IconMoodSmile,
  IconNumbers,
  IconPackage,
  IconReceipt,
  IconShoppingCart,
  IconStar,
  IconTool,
  IconUser,
  IconUsersGroup,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import type { Channel } from '@/lib/domain/vocabulary';
import { CHANNEL_WORDS } from '@/lib/format/words';

const SIGNS: Readonly<Record<Channel, Icon>> = {
  advertising: IconAd2,
  app: IconDeviceMobile,
  billing: IconReceipt,
  call_centre: IconHeadset,
  chat: IconMessages,
  community: IconUsersGroup,
  delivery: IconPackage,
  email: IconMail,
  field_service: IconTool,
  in_person: IconUser,
  ivr: IconNumbers,
  kiosk: IconDeviceMobile,
  letter: IconMail,
  marketplace: IconShoppingCart,
  other: IconDots,
  partner: IconUsersGroup,
  product: IconCertificate,
  review_site: IconStar,
  self_service: IconMoodSmile,
  sms: IconMessage,
  social: IconMessages,
  store: IconBuildingStore,
  web: IconWorld,
};

/** A channel by its sign, which its name stands beside. */
export function ChannelMark({ channel }: { channel: Channel }) {
  const Sign = SIGNS[channel];
  return (
    <>
      <Sign size={15} stroke={1.75} aria-hidden /> {CHANNEL_WORDS[channel]}
    </>
  );
}
