import { get } from '@/lib/http/route';
import { offerFields } from '@/lib/persona-editor/offer-fields';

export const GET = get({ permission: 'personas.manage', run: offerFields });
