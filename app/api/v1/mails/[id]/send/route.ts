import { post } from '@/lib/http/route';
import { mailParams } from '@/lib/notices/mail-schema';
import { resendMail } from '@/lib/notices/resend-mail';

export const POST = post({
  permission: 'mails.read',
  params: mailParams,
  run: (viewer, input) => resendMail(viewer, input),
});
