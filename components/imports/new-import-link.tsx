'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';

export function NewImportLink() {
  return (
    <Button component={Link} href="/imports/new" leftSection={<IconPlus size={18} aria-hidden />}>
      New import
    </Button>
  );
}
