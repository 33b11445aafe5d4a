import { get } from '@/lib/http/route';
import { listMails } from '@/lib/notices/list-mails';
import { mailQuery } from '@/lib/notices/mail-schema';

export const GET = get({ permission: 'mails.read', query: mailQuery, run: listMails });
