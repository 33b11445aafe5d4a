import type { Polarity } from '@/lib/domain/vocabulary';

interface DefaultTheme {
  slug: string;
  name: string;
  polarity: Polarity;
  phrases: string[];
}

const theme = (slug: string, name: string, words: string, polarity: Polarity = 'either'): DefaultTheme => ({
  slug,
  name,
  polarity,
  phrases: words.split(', '),
});

/** What customers speak of from the first advertisement to the last bill, in any trade. An organisation changes it to its own words. */
export const DEFAULT_THEMES: readonly DefaultTheme[] = [
  // Awareness and choice
  theme(
    'advertising',
    'Advertising and promises',
    'advert*, commercial*, poster*, campaign*, promis*, slogan*, billboard*, as advertised',
  ),
  theme(
    'reputation',
    'Reputation and recommendation',
    'recommend*, reputation, review*, word of mouth, neighbour*, friend told, friends told, trust*',
  ),
  theme(
    'information',
    'Information and advice',
    'inform*, advice, advise*, explain*, explanation*, unclear, small print, misleading, question*, answer*',
  ),
  theme(
    'choice',
    'Range and choice',
    'choice*, range, selection, option*, offer*, variety, in stock, out of stock, sold out',
  ),
  theme(
    'price',
    'Price and value',
    'price*, pricing, expensive, cheap*, cost*, value for money, overpriced, discount*, tariff*, affordable, worth it',
  ),
  // Purchase and start
  theme(
    'ordering',
    'Ordering and checkout',
    'order*, checkout, basket, purchase*, buy*, bought, sign up, signed up, form, forms, contract*',
  ),
  theme(
    'delivery',
    'Delivery',
    'deliver*, parcel*, courier*, shipping, shipped, arrived, dispatch*, package*, tracking',
  ),
  theme(
    'installation',
    'Installation and set-up',
    'install*, set up, setup, set it up, technician*, engineer*, activat*, sim card, plug*, appointment*',
  ),
  theme(
    'product',
    'Product quality',
    'quality, product*, device*, broken, broke, faulty, defect*, sturdy, material*, phone works, battery, screen',
  ),
  // Use
  theme(
    'network',
    'Network and availability',
    'network*, coverage, signal*, reception, internet, broadband, wifi, wi-fi, speed, connection*, outage*, dropped calls, offline',
  ),
  theme(
    'app-and-web',
    'App and website',
    'app, apps, website*, web page, web site, online, portal, log in, login, sign in, password*, page, pages, link, links',
  ),
  theme(
    'ease',
    'Ease',
    'eas*, simple, simply, straightforward, effortless, hassle*, complicated, cumbersome, difficult*, confus*, user friendly',
  ),
  theme(
    'reliability',
    'Errors and reliability',
    'error*, crash*, bug, bugs, buggy, glitch*, freez*, reliable, unreliable, does not work, not working, keeps failing',
  ),
  // Service
  theme(
    'waiting',
    'Waiting and speed',
    'wait*, queue*, on hold, slow*, quick*, fast, faster, prompt*, at once, minutes, delay*, too long, took ages, in no time',
  ),
  theme(
    'reachability',
    'Reaching somebody',
    'reach*, get through, put through, voice menu, phone menu, hotline, hang up, hung up, cut off, call back, called back, opening hours',
  ),
  theme(
    'friendliness',
    'Friendliness of staff',
    'friendly, kind, kindly, polite*, rude*, unfriendly, courteous, welcoming, smile*, helpful, unhelpful, nice people, arrogant',
  ),
  theme(
    'competence',
    'Competence of staff',
    'competen*, incompeten*, knowledgeable, expert*, professional*, trained, untrained, clueless, knew, did not know, no idea, skilled',
  ),
  theme(
    'resolution',
    'Problem solved',
    'solv*, resolv*, fixed, unresolved, sorted out, still not, nothing has happened, nothing happened, repaired, repair*',
  ),
  theme(
    'repeats',
    'Having to ask again',
    'again and again, second call, third time, twice, every time, four times, three times, still waiting, repeat*, called again, same story',
    'negative',
  ),
  theme(
    'complaints',
    'Complaint handling',
    'complain*, apolog*, compensat*, refund*, money back, ignored, no reply, no response, goodwill',
  ),
  theme(
    'hand-offs',
    'Being passed on',
    'passed on, passed around, another department, transferred, sent me to, sends me to, put through, colleague*, nobody is responsible',
    'negative',
  ),
  theme(
    'keeping-informed',
    'Being kept informed',
    'kept informed, status, update, updates, notif*, text message, reminder*, nobody told, without notice, without warning, surprise*',
  ),
  // Money
  theme(
    'billing',
    'Bill and clarity',
    'bill, bills, billed, billing, invoice*, statement*, charge*, overcharged, fee, fees, billed twice, amount',
  ),
  theme(
    'payment',
    'Payment',
    'pay, pays, paid, payment*, direct debit, credit card, my card, dunning, instalment*, receipt*',
  ),
  theme(
    'privacy',
    'Privacy and security',
    'privacy, personal data, my data, secur*, fraud*, spam, phishing, scam*, hacked',
  ),
  // Place and stay
  theme(
    'premises',
    'Store and premises',
    'store, stores, shop, shops, branch*, counter*, clean*, dirty, parking, crowded, comfortable',
  ),
  theme(
    'loyalty',
    'Loyalty and thanks',
    'loyal*, bonus, points, reward*, long-standing customer, years a customer, stay with you, happy to stay, thank you',
    'positive',
  ),
  theme(
    'leaving',
    'Thinking of leaving',
    'leaving, leave you, cancel*, switch*, competitor*, another provider, terminat*, never again',
    'negative',
  ),
];
