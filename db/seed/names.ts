export const FIRST_NAMES = [
  'Anna Emma Mia Hannah Lea Lina Marie Clara Ida Greta Sofie Johanna Frieda Renate Ursula Gisela Ayşe Elif',
  'Fatima Aleksandra Zofia Chiara Élodie Mai Ingrid Solveig Paul Jonas Ben Leon Finn Noah Lukas Emil Karl',
  'Anton Oskar Jakob Jörg Uwe Dieter Horst Günther Mehmet Yusuf Omar Piotr Matteo Luca José Minh Lars Björn',
  'Sven Tomáš Dragan Nikos Amara Kofi Priya',
]
  .join(' ')
  .split(' ');

export const LAST_NAMES = [
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf',
  'Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann',
  'Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert',
  'Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster',
  'Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich',
  'Brandt Haas Schreiber Graf Yılmaz Kaya Demir Kowalski Nowak Nguyen Rossi Petrović Papadopoulos Andersen',
  'Solheim Lindqvist',
]
  .join(' ')
  .split(' ');

/** What small businesses call themselves before their owner’s name. */
export const TRADES = [
  'Bäckerei Tischlerei Praxis Elektro Gärtnerei Café Fahrrad Optik Malerei Steuerbüro Druckerei Hotel',
  'Apotheke Salon Werkstatt',
]
  .join(' ')
  .split(' ');

/** Whole names that software has been known to stumble over. */
export const AWKWARD_NAMES = [
  'Zoë “O’Hara” & Søn',
  'Nguyễn Thị Ánh Tuyết',
  'Łukasz Żółć',
  'Siobhán Ní Dhomhnaill',
  'Jean-Luc d’Arc y Gómez',
  'Müller & Söhne <Elektro>',
  'Иван Петров',
  '山田 太郎',
  'محمد الأمين',
  'Þórdís Ægisdóttir',
  'O\'Brien; & Partner, "Inc."',
  'Null',
] as const;

export const REGIONS = [
  'Hamburg',
  'Bremen',
  'Lübeck',
  'Kiel',
  'Hannover',
  'Rostock',
  'Flensburg',
  'Oldenburg',
  'Schwerin',
  'Husum',
] as const;
