import { anonymisation, customerParams } from '@/lib/customer-data/schema';
import { post } from '@/lib/http/route';
import { anonymiseAndFollow } from '@/lib/jobs/anonymise-and-follow';

export const POST = post({
  permission: 'customers.manage',
  params: customerParams,
  body: anonymisation,
  run: anonymiseAndFollow,
});
