import * as z from 'zod/mini';
import { NOTICE_KINDS, type NoticeKind } from '@/lib/domain/issues/vocabulary';
import { CHOICE_KINDS, type ChoiceKind, type Ways } from '@/lib/domain/notices/choices';
import { choiceOf, choicesOf, knownOnly, unlessBlank } from '@/lib/filters/schema';
import { idOf, whole } from '@/lib/issues/fields';

export const NOTICES_PAGE_SIZE = 50;
const LAST_PAGE = 100_000;

/** The page of a list, from 1. */
export const pageNumber = () => unlessBlank(whole(LAST_PAGE));

const listShape = { show: choiceOf(['unread']), kind: choicesOf(NOTICE_KINDS), page: pageNumber() };
export const noticeQuery = z.pipe(
  knownOnly(listShape),
  z.transform(({ show, kind, page }: z.output<z.ZodMiniObject<typeof listShape>>) => ({
    unread: show === 'unread',
    kind,
    page: page ?? 1,
  })),
);
export type NoticeQuery = z.output<typeof noticeQuery>;

/** What the viewer was told. Instants are ISO 8601. */
export interface Notice {
  id: number;
  kind: NoticeKind;
  /** The number of the issue; null: of none. */
  issue: number | null;
  text: string;
  at: string;
  readAt: string | null;
}

export interface NoticePage {
  /** The unread first, the newest first among them. */
  notices: Notice[];
  total: number;
  /** All that are unread, whatever the list is narrowed to. */
  unread: number;
  page: number;
  pageSize: number;
}

export interface NoticeCount {
  unread: number;
}

export const noticeParams = z.object({ id: idOf() });

/** The newest notice that was seen. */
export const noticesSeen = z.strictObject({ upTo: idOf() });
export type NoticesSeen = z.output<typeof noticesSeen>;

/** By which way the viewer is told of a kind. */
export interface Choice extends Ways {
  kind: ChoiceKind;
  /** Whether it differs from what the role gets by default. */
  changed: boolean;
}

export interface Choices {
  choices: Choice[];
  /** Where mails go. */
  email: string;
  /** Whether there is a server to send them by. */
  mailServer: boolean;
}

export const choiceChange = z.strictObject({
  kind: z.enum(CHOICE_KINDS, 'is not a kind of notice'),
  inApp: z.boolean('must be true or false'),
  mail: z.boolean('must be true or false'),
});
export type ChoiceChange = z.output<typeof choiceChange>;
