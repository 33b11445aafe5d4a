import { answerAcceptance } from '@/lib/people/answer-acceptance';

export const POST = answerAcceptance;
