export { handleSession as GET, handleSession as POST } from '@/lib/auth/handle-session';
