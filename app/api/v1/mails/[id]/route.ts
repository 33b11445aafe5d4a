import { get } from '@/lib/http/route';
import { getMail } from '@/lib/notices/get-mail';
import { mailParams } from '@/lib/notices/mail-schema';

export const GET = get({ permission: 'mails.read', params: mailParams, run: getMail });
