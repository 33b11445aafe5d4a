import { listAudit } from '@/lib/audit-trail/list-audit';
import { auditQuery } from '@/lib/audit-trail/schema';
import { get } from '@/lib/http/route';

export const GET = get({ permission: 'audit.read', query: auditQuery, run: listAudit });
