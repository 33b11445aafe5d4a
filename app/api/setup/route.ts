import { answerSetup } from '@/lib/setup/answer-setup';

export const POST = answerSetup;
