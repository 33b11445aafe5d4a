interface Facts {
  name: string;
  by: string;
  link: string;
  days: number;
}

/** The mail that invites somebody, with the link alone to follow. */
export function composeInvitation({ name, by, link, days }: Facts) {
  const subject = 'Your invitation to Corridor';
  const said = `${by} invites you to Corridor. Open the link and choose a password; it works once, for ${days} days.`;
  const unexpected = 'If you did not expect this, leave it: nothing happens.';
  return {
    subject,
    text: `Hello ${name},\n\n${said}\n\n${link}\n\n${unexpected}\n`,
    html: `<p>Hello ${escaped(name)},</p><p>${escaped(said)}</p><p><a href="${escaped(link)}">${escaped(link)}</a></p><p>${unexpected}</p>`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
