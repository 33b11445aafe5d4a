import { notFound } from 'next/navigation';
import { DepartmentPanel } from '@/components/departments/department-panel';
import { readFilter, type Parameters } from '@/components/filters/read-query';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import { departmentOptions } from '@/lib/departments/client';
import { getDepartment } from '@/lib/departments/get-department';
import { filterChoicesOptions } from '@/lib/filters/client';
import { listFilterChoices } from '@/lib/filters/list-filter-choices';
import { issuesOptions } from '@/lib/issues/client';
import { listIssues } from '@/lib/issues/list-issues';
import { fixesOf } from '@/lib/verification/client';

export const metadata = { title: 'Department' };

interface DepartmentPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Parameters>;
}

/** One department’s scorecard, for what the address asks for. */
export default async function DepartmentPage({ params, searchParams }: DepartmentPageProps) {
  const viewer = await requireViewer('metrics.read');
  const { slug } = await params;
  const { query } = readFilter(await searchParams);
  const filter = { ...query, department: [] };
  const choices = await listFilterChoices(viewer);
  const department = choices.departments.find((one) => one.slug === slug);
  if (department === undefined) notFound();
  const { query: fixes } = fixesOf({ department: slug });
  return (
    <Prefetched
      queries={[
        {
          queryKey: departmentOptions(slug, filter).queryKey,
          queryFn: () => getDepartment(viewer, { ...filter, slug }),
        },
        { queryKey: filterChoicesOptions().queryKey, queryFn: () => Promise.resolve(choices) },
        { queryKey: issuesOptions(fixes).queryKey, queryFn: () => listIssues(viewer, fixes) },
      ]}
    >
      <DepartmentPanel slug={slug} name={department.name} />
    </Prefetched>
  );
}
